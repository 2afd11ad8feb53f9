/** The component, in a world of its own, with a language to speak. */
import '../../scripts/english.ts';

export { MarkdownText } from '../../components/MarkdownText.tsx';
