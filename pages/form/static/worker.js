// Keeps what is sent without network on this device, and sends it once there is some.
// The server stores each id once, so sending twice does no harm.
const CACHE = "form-1";
const ALPHABET = "2346789CFGHJKMPQRTVWX"; // as in ingest/form/letters.py
const ASSETS = ["/form/style.css", "/form/queue.js"];

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data.prepare) event.waitUntil(prepare(event.data.prepare, event.data.tablet));
  if (event.data.send) event.waitUntil(send());
});
self.addEventListener("sync", (event) => event.waitUntil(send()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const path = new URL(url).pathname;
  if (method === "POST" && mode === "navigate" && path === "/form") event.respondWith(post(event.request));
  else if (method === "GET" && (mode === "navigate" || ASSETS.includes(path))) event.respondWith(get(event.request, path));
});

// The pages that are shown without network; the form itself only where several people use the device.
async function prepare(query, tablet) {
  const cache = await caches.open(CACHE);
  const wanted = [...ASSETS, `/form/kept${query}`, `/form/unsent${query}`];
  if (tablet) wanted.push(`/form${query}`);
  const missing = [];
  for (const url of wanted) if (!(await cache.match(url))) missing.push(url);
  await cache.addAll(missing);
}

async function get(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await caches.match(request) || await caches.match(path, { ignoreSearch: true });
    if (!found) throw error;
    if (path !== "/form") return found;
    const html = await found.text(); // each person gets an id of their own
    return page(html.replace(/name="id" value="[0-9a-f]{32}"/, `name="id" value="${newId()}"`), found);
  }
}

async function post(request) {
  const body = await request.clone().text();
  const fields = new URLSearchParams(body);
  const query = visit(fields);
  const back = request.isHistoryNavigation; // nobody pressed anything: the browser asks its own memory alone
  if (back && fields.get("met")) return Response.redirect(`/form${query}`, 303); // a tablet: it is another person's
  try {
    return await fetch(back ? anew(request, body) : request);
  } catch (error) {
    const go = fields.get("go") || "next";
    const said = [...fields].some(([name, value]) => name.startsWith("q-") && value.trim());
    if (go.startsWith("lang:") && !said) {
      fields.set("language", go.slice(5));
      return Response.redirect(`/form${visit(fields)}`, 303);
    }
    const whole = !back && (go === "send" || (fields.get("step") === "all" && go === "next"));
    return whole && said ? keep(fields, query) : unsent(fields, query);
  }
}

// The same page from the server, which stores each id once.
function anew(request, body) {
  const headers = { "Content-Type": request.headers.get("Content-Type") };
  return new Request(request.url, { method: "POST", headers, body, cache: "no-store", redirect: "manual" });
}

async function keep(fields, query) {
  fields.set("go", "send");
  fields.set("kept", "1");
  await inQueue("readwrite", (queue) => queue.put({ id: fields.get("id"), body: fields.toString() }));
  if (self.registration.sync) self.registration.sync.register("send").catch(() => {});
  const found = await caches.match(`/form/kept${query}`) || await caches.match("/form/kept", { ignoreSearch: true });
  const receipt = await receiptOf(fields.get("id"));
  tell();
  return page((await found.text()).replace("%RECEIPT%", receipt), found);
}

async function unsent(fields, query) {
  const found = await caches.match(`/form/unsent${query}`) || await caches.match("/form/unsent", { ignoreSearch: true });
  const hidden = [...fields].map(([name, value]) =>
    `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join("\n");
  return page((await found.text()).replace("<!--FIELDS-->", () => hidden), found);
}

let sending = null;
function send() {
  sending = sending || sendAll().finally(() => { sending = null; });
  return sending;
}

async function sendAll() {
  const waiting = await inQueue("readonly", (queue) => queue.getAll());
  for (const { id, body } of waiting) {
    const headers = { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "Accept": "application/json" };
    try {
      const answer = await fetch("/form", { method: "POST", headers, body });
      if ([200, 409, 410].includes(answer.status)) await inQueue("readwrite", (queue) => queue.delete(id));
    } catch (error) {
      break; // still no network: they go on waiting
    }
  }
  await tell();
}

async function tell() {
  const waiting = await inQueue("readonly", (queue) => queue.count());
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ waiting });
}

function inQueue(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("form", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("queue", { keyPath: "id" });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("queue", mode, { durability: "strict" });
      const request = work(transaction.objectStore("queue"));
      transaction.oncomplete = () => { opening.result.close(); resolve(request.result); };
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    };
  });
}

async function receiptOf(id) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`receipt:${id}`)));
  const letters = [...hash.slice(0, 10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function visit(fields) {
  const query = new URLSearchParams();
  for (const [name, as] of [["language", "lang"], ["from", "from"], ["met", "met"]]) {
    if (fields.get(name)) query.set(as, fields.get(name));
  }
  return `?${query}`;
}

const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const page = (html, like) => new Response(html, { headers: {
  "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
  "Content-Security-Policy": like.headers.get("Content-Security-Policy") || "default-src 'none'" } });
