// Offline only: everything works without this script. It tells how many wait, and has them sent.
(() => {
  const errors = document.querySelector(".errors");
  if (errors) errors.focus();
  if (!("serviceWorker" in navigator)) return;

  const show = (n) => {
    const place = document.getElementById("waiting");
    if (!place) return;
    place.hidden = n === 0;
    place.textContent = n ? place.dataset.words.replace("{n}", n) : "";
  };
  const ask = (message) => navigator.serviceWorker.ready.then((ready) => ready.active.postMessage(message));

  navigator.serviceWorker.addEventListener("message", (event) => show(event.data.waiting));
  navigator.serviceWorker.register("/form/worker.js", { scope: "/form" }).then(() => {
    const query = new URLSearchParams();
    const form = document.getElementById("form");
    if (form) for (const name of ["language", "from", "met"]) {
      const value = form.elements[name] && form.elements[name].value;
      if (value) query.set(name === "language" ? "lang" : name, value);
    }
    if (form && form.elements.language) ask({ prepare: `?${query}`, tablet: query.has("met") });
    ask({ send: true });
  });
  window.addEventListener("online", () => ask({ send: true }));
  setInterval(() => ask({ send: true }), 20000);
})();
