// Tables that can be sorted: every heading of a table with data-sort becomes a button. Without this script the table
// stands in the order in which it was made, worst first. Nothing is kept and nothing is sent.
import { all } from "./shared/dom.js";
import { compareCells } from "./shared/order.js";

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent.trim();
};

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableRowElement} headings
 * @param {HTMLTableCellElement} heading
 * @param {number} column
 */
const sort = (table, headings, heading, column) => {
  const direction = heading.getAttribute("aria-sort") === "descending" ? "ascending" : "descending";
  for (const other of headings.cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", direction);
  const rows = [...table.tBodies[0].rows];
  const sign = direction === "ascending" ? 1 : -1;
  rows.sort((a, b) => compareCells(keyOf(a, column), keyOf(b, column)) * sign);
  table.tBodies[0].append(...rows);
};

for (const table of /** @type {HTMLTableElement[]} */ (all(document, "table[data-sort]"))) {
  const headings = /** @type {HTMLTableSectionElement} */ (table.tHead).rows[0];
  [...headings.cells].forEach((heading, column) => {
    if (!heading.textContent.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(table, headings, heading, column));
    heading.textContent = "";
    heading.appendChild(button); // every browser knows it: a heading must not be left empty
  });
}
