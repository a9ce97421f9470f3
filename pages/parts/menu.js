// Streamlit puts the menu's headings into its list, between the entries, where no list may have them: a screen
// reader counts wrong or reads no list at all. So each section is said to be a group with its heading as its name.
(() => {
  const mend = () => {
    document.querySelectorAll('[data-testid=stSidebarNavItems], [data-testid=stSidebarNavItems] li')
      .forEach(part => part.setAttribute('role', 'none'));
    document.querySelectorAll('[data-testid=stNavSectionHeader]').forEach(heading => {
      heading.parentElement.setAttribute('role', 'group');
      heading.parentElement.setAttribute('aria-label', heading.firstElementChild.innerText);
    });
  };
  mend();
  window.fairHearingMenu?.disconnect();
  window.fairHearingMenu = new MutationObserver(mend);
  const menu = document.querySelector('[data-testid=stSidebar]');
  if (menu) window.fairHearingMenu.observe(menu, {childList: true, subtree: true});
})();
