import type { TrackedFolder } from '../../src/protocol/milestones-messages';
import type { MilestonesReport, ReportedPlan } from '../../src/protocol/milestones-report';
import { element, plainButton, setAttribute, setProse, setText } from '../ui/dom';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';
import { TEXT, trackTitle } from './strings';

/** Which log, plan and role track it is, and what keeps it from being changed. */
export class Head {
  readonly element: HTMLElement;
  private readonly path: HTMLButtonElement;
  private readonly title = element('span', { text: TEXT.title });
  private readonly track = element('strong');
  private readonly changeTrack: HTMLButtonElement;
  private readonly plans = element('div', { class: 'chips', attributes: { role: 'group', 'aria-label': TEXT.plans } });
  private readonly planList: KeyedList<ReportedPlan, ItemView<ReportedPlan>>;
  private readonly planButtons = new Map<string, HTMLButtonElement>();
  private readonly folders: HTMLSelectElement;
  private readonly folderRow: HTMLElement;
  private readonly summary = element('p', { class: 'plan-summary' });
  private readonly banner = element('p', { class: 'common-reason' });
  private readonly bannerText = element('span');
  private readonly bannerButton;

  constructor(
    private readonly actions: Actions,
    choosePlan: (id: string) => void,
  ) {
    this.path = plainButton('path', () => actions.post({ type: 'open-log' }));
    this.changeTrack = plainButton('link-button', () => actions.post({ type: 'choose-track' }), TEXT.change);
    this.bannerButton = button(TEXT.choosePlan, () => this.act(), 'primary');
    this.banner.append(this.bannerText, ' ', this.bannerButton);
    this.folders = element('select', {
      attributes: { 'aria-label': TEXT.folder },
      on: { change: () => actions.post({ type: 'follow-folder', folder: this.folders.value }) },
    });
    this.folderRow = element('div', {}, element('dt', { text: TEXT.folder }), element('dd', {}, this.folders));
    this.planList = new KeyedList(
      this.plans,
      ({ id }) => id,
      ({ id }) => {
        const chip = plainButton('chip', () => choosePlan(id));
        this.planButtons.set(id, chip);
        return { element: chip, update: ({ title }) => setText(chip, title) };
      },
    );
    this.element = element(
      'header',
      {},
      element('h1', {}, this.title, this.path),
      element(
        'dl',
        {},
        this.folderRow,
        element('div', {}, element('dt', { text: TEXT.track }), element('dd', {}, this.track, ' ', this.changeTrack)),
      ),
      this.banner,
      this.plans,
      this.summary,
    );
  }

  private isBroken = false;

  private act(): void {
    this.actions.post({ type: this.isBroken ? 'open-log' : 'choose-plan' });
  }

  update(
    { log, track, plans }: MilestonesReport,
    plan: ReportedPlan | undefined,
    folders: readonly TrackedFolder[],
    folder: string | null,
  ): void {
    this.path.hidden = log.kind === 'none';
    this.title.hidden = log.kind !== 'none';
    if (log.kind !== 'none') {
      setText(this.path, log.path);
      setAttribute(this.path, 'title', TEXT.openLog(log.path));
    }
    this.isBroken = log.kind === 'broken';
    this.banner.hidden = log.kind === 'there';
    if (log.kind === 'broken') setProse(this.bannerText, TEXT.brokenLog(log.path, log.message));
    else setProse(this.bannerText, TEXT.noPlan(plan?.title ?? ''));
    setText(this.bannerButton, this.isBroken ? TEXT.openBroken : TEXT.choosePlan);
    const title = trackTitle(track);
    setText(this.track, title);
    setAttribute(this.changeTrack, 'aria-label', TEXT.changeTrack(title));
    this.changeTrack.hidden = log.kind !== 'there';
    this.planList.update(plans);
    this.plans.hidden = plans.length < 2;
    this.showFolders(folders, folder);
  }

  showPlan({ id, title, summary }: ReportedPlan): void {
    for (const [other, chip] of this.planButtons) setAttribute(chip, 'aria-pressed', String(other === id));
    setProse(this.summary, this.plans.hidden ? `${title}. ${summary}` : summary);
  }

  private showFolders(folders: readonly TrackedFolder[], folder: string | null): void {
    this.folderRow.hidden = folders.length < 2;
    const known = Array.from(this.folders.options, ({ value, text }) => `${value} ${text}`).join('\n');
    if (known !== folders.map(({ uri, name }) => `${uri} ${name}`).join('\n'))
      this.folders.replaceChildren(
        ...folders.map(({ uri, name }) => element('option', { text: name, attributes: { value: uri } })),
      );
    if (folder !== null) this.folders.value = folder;
  }
}
