// Nothing is sent and nothing is kept: the demo only answers as a form would.
const form = document.querySelector('form');
const status = document.querySelector('[role="status"]');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  status.textContent = 'This is a demo: nothing was sent.';
});
document.querySelector('[data-draft]').addEventListener('click', () => {
  status.textContent = 'This is a demo: the draft stays on this page until you leave it.';
});
