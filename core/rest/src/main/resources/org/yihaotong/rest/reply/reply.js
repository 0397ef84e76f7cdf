// Nothing typed is lost: a draft of each order is kept on this telephone until the centre has taken it. PIN and photos are not.
(() => {
  'use strict';
  const form = document.querySelector('form[data-draft]');
  const result = document.querySelector('meta[name="hotline-result"]');
  if (!form) return;
  const key = 'reply:' + form.dataset.draft;
  const kept = ['text', 'newDue', 'handler', 'action', 'result'];
  const store = {
    get: () => { try { return JSON.parse(localStorage.getItem(key) || '{}'); } catch { return {}; } },
    set: (draft) => { try { localStorage.setItem(key, JSON.stringify(draft)); } catch { /* a full or closed store */ } },
    end: () => { try { localStorage.removeItem(key); } catch { /* nothing to end */ } },
  };
  const fields = (name) => Array.from(form.querySelectorAll('[name="' + name + '"]'));
  const value = (name) => {
    const found = fields(name);
    const chosen = found.find((one) => one.type === 'radio' ? one.checked : true);
    return chosen && chosen.value ? chosen.value : '';
  };
  const shape = () => {
    const action = value('action');
    for (const one of form.querySelectorAll('.of-extend')) one.hidden = action !== 'extend';
    for (const one of form.querySelectorAll('.of-finish')) one.hidden = action !== 'finish';
    for (const one of form.querySelectorAll('.of-text')) one.hidden = action === 'sign' || action === 'show';
  };
  const code = result ? result.content : '';
  if (code === 'ok' || code === 'dup') {
    const handler = store.get().handler;
    store.end();
    if (handler) store.set({ handler });
  }
  const draft = store.get();
  for (const name of kept) {
    for (const one of fields(name)) {
      if (one.type === 'radio') {
        if (!fields(name).some((other) => other.checked) || one.checked) one.checked = one.checked || draft[name] === one.value;
      } else if (!one.value && draft[name]) one.value = draft[name];
    }
  }
  form.addEventListener('input', () => {
    store.set(Object.fromEntries(kept.map((name) => [name, value(name)])));
    shape();
  });
  form.addEventListener('submit', (event) => {
    const photos = form.querySelector('#photo').files;
    const tooMany = photos.length > 3 || Array.from(photos).some((one) => one.size > 5 * 1024 * 1024);
    form.querySelector('#photo').setCustomValidity('');
    if (tooMany) {
      event.preventDefault();
      form.querySelector('#photo').setCustomValidity(form.dataset.photos || '≤ 3 × 5 MB');
      form.querySelector('#photo').reportValidity();
      return;
    }
    const button = form.querySelector('button');
    button.disabled = true;
    setTimeout(() => { button.disabled = false; }, 15000);
  });
  window.addEventListener('pageshow', () => { form.querySelector('button').disabled = false; });
  shape();
})();
