/**
 * The page's one script: the heads of sortable tables become buttons that sort, and a field above
 * filters. Without it the table is there as a whole.
 */
export const SCRIPT = `
'use strict';
const collator = new Intl.Collator('en', { numeric: true });
const create = (tag, props) => Object.assign(document.createElement(tag), props);
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const status = create('span', {});
  status.setAttribute('role', 'status');
  const input = create('input', { type: 'search' });
  const label = create('label', { textContent: 'Filter ' });
  label.append(input);
  const filter = create('div', { className: 'filter' });
  filter.append(label, status);
  table.parentElement.before(filter);
  const show = () => {
    const wanted = input.value.toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown += 1;
    }
    status.textContent = shown + ' of ' + rows.length + ' rows';
  };
  input.addEventListener('input', show);
  show();
  heads.forEach((head, column) => {
    const button = create('button', { type: 'button', textContent: head.textContent });
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const isUp = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      const text = (row) => row.cells[column].textContent;
      rows.sort((a, b) => collator.compare(text(a), text(b)) * (isUp ? 1 : -1));
      body.append(...rows);
    });
  });
}
`;
