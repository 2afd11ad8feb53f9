import type { Tokens } from 'marked';
import type { JSX } from 'react';
import { Inlines } from './MarkdownInlines.tsx';
import styles from './MarkdownText.module.css';

/** A table, which scrolls where it is wider than the page. */
export function MarkdownTable({ table }: { table: Tokens.Table }): JSX.Element {
  const { header, align, rows } = table;
  // Left is where cells stand anyway.
  const classOf = (column: number) => styles[align[column] ?? ''];
  return (
    <div className={styles['wide']}>
      <table>
        <thead>
          <tr>
            {[...header.entries()].map(([column, { tokens }]) => (
              <th key={column} scope="col" className={classOf(column)}>
                <Inlines tokens={tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.entries()].map(([line, cells]) => (
            <tr key={line}>
              {[...cells.entries()].map(([column, { tokens }]) => (
                <td key={column} className={classOf(column)}>
                  <Inlines tokens={tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
