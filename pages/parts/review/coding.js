// Enter does what the thing does that somebody went to with the keyboard; it accepts from anywhere else
if (!window.fhEnter) {
  window.fhEnter = true;
  const own = "a, button, summary, [role=button], [role=tab], [role=radio], [role=option], [role=combobox]";
  document.body.addEventListener("keydown", e => {
    if (e.key === "Enter" && e.target.closest(own)) e.stopPropagation();
  });
  document.body.addEventListener("click", e => {
    const button = e.detail && e.target.closest(".st-key-coding button");
    if (button) button.blur();
  });
}
