/** What stands between quotes, and between tags, in the source. */
import { parseSync } from 'vite';
import { textOf } from './repository.ts';

/** A text of a file, with where it stands. */
export interface SourceText {
  file: string;
  line: number;
  /** Of a template, with `*` in the place of each expression. */
  text: string;
  /**
   * `jsx`: between tags. `attribute`: in quotes, as an attribute of this name. `thrown`: for developers, in an error. `shown`: chosen
   * between tags. */
  where: 'jsx' | 'attribute' | 'thrown' | 'shown' | 'code';
  attribute: string | null;
}

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** All texts of a file of ours, but what it imports and its types. */
export function textsOf(file: string): SourceText[] {
  const source = textOf(file);
  const lang = file.endsWith('.tsx') ? 'tsx' : 'ts';
  const found: SourceText[] = [];
  const add = (node: Node, text: string, where: SourceText['where'], attribute: string | null) => {
    const line = source.slice(0, node.start).split('\n').length;
    found.push({ file, line, text, where, attribute });
  };
  const walk = (node: Node, where: SourceText['where'], attribute: string | null): void => {
    if (LEFT_OUT.test(node.type)) return;
    if (node.type === 'JSXText') add(node, String(node['value']), 'jsx', null);
    if (node.type === 'Literal' && typeof node['value'] === 'string') {
      add(node, node['value'], where, attribute);
    }
    if (node.type === 'TemplateLiteral') {
      const parts = node['quasis'] as { value: { cooked: string } }[];
      add(node, parts.map(({ value }) => value.cooked).join('*'), where, attribute);
    }
    const isError = isThrown(node);
    const isAttribute = node.type === 'JSXAttribute';
    const within = isError ? 'thrown' : isAttribute ? 'attribute' : where;
    const named = isAttribute ? nameOf(node['name']) : attribute;
    for (const child of childrenOf(node)) {
      const isExpression = child.type === 'JSXExpressionContainer';
      const inside = isExpression && isChild(node) ? 'shown' : isExpression ? where : within;
      const kept = inside === 'shown' && !CHOOSES.test(child.type) ? 'code' : inside;
      walk(child, kept, isExpression ? null : named);
    }
  };
  walk(parseSync(file, source, { lang }).program as unknown as Node, 'code', null);
  return found;
}

/** Between tags something may be chosen; what is called or compared there is no text. */
const CHOOSES =
  /^(?:JSXExpressionContainer|ConditionalExpression|LogicalExpression|Literal|TemplateLiteral)$/;

function isChild({ type }: Node): boolean {
  return type === 'JSXElement' || type === 'JSXFragment';
}

/** What developers read; of `TaskFailed` people read the message. */
function isThrown({ type, callee, argument }: Node): boolean {
  if (type === 'CallExpression') return isNode(callee) && callee.type === 'Super';
  if (type !== 'ThrowStatement' || !isNode(argument))
    return type === 'NewExpression' && nameOf(callee).endsWith('Error');
  return nameOf(argument['callee']) !== 'TaskFailed';
}

/** Types say nothing while it runs; of `as` and `satisfies` the value does. */
const LEFT_OUT =
  /^(?:ImportDeclaration|ExportAllDeclaration|TS(?!AsExpression|SatisfiesExpression))/;

function nameOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'name' in node ? String(node.name) : '';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
