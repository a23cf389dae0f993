import type { Span } from '../../../text/span';
import type { Section, TitleForm } from './block';

const DEEPEST = 6;

/** The titles of a file while it is read from its top: which of them stand over the place that is read now. */
export class Outline {
  readonly sections: Section[] = [];
  private readonly open: Section[] = [];

  /** The innermost title over this place. */
  get current(): Section | undefined {
    return this.open.at(-1);
  }

  /** A heading that Markdown or HTML knows as one. */
  heading(title: string, span: Span, form: TitleForm, level: number): Section {
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
    return this.push({ title, span, form, level, parent: this.current });
  }

  /** A line in bold, a bare line, or a summary: it stands below the heading, and beside the others of its sort. */
  line(title: string, span: Span, form: 'bold' | 'bare' | 'html'): Section {
    while (isLine(this.current)) this.open.pop();
    return this.push({ title, span, form, level: this.levelBelow, parent: this.current });
  }

  /** The words in front of one text: a section of its own that nothing else stands in. */
  leadIn(title: string, span: Span, parent = this.current): Section {
    const section: Section = {
      title,
      span,
      form: 'lead-in',
      level: Math.min(DEEPEST, (parent?.level ?? 0) + 1),
      parent,
    };
    this.sections.push(section);
    return section;
  }

  /** Goes back to what was open before `section` was. */
  close(section: Section): void {
    const index = this.open.indexOf(section);
    if (index !== -1) this.open.length = index;
  }

  private get levelBelow(): number {
    return Math.min(DEEPEST, (this.current?.level ?? 0) + 1);
  }

  private push(section: Section): Section {
    this.sections.push(section);
    this.open.push(section);
    return section;
  }
}

const isLine = (section: Section | undefined): boolean => section?.form === 'bold' || section?.form === 'bare';
