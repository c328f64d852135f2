import type { Recipe, StudyData } from '../../analysis/index.ts';
import type { QSortOrigin, NewQSort } from '../stores/study-q-sorts.store.ts';
import type { NewStudy } from '../stores/study.store.ts';

/** A viewpoint written beforehand, and the factor array it was written about. */
export interface WrittenViewpoint {
  readonly name: string;
  /** Plain paragraphs, separated by an empty line. */
  readonly narrative: string;
  /** Words of those who define it, each contained in a reason or an interview of one of them. */
  readonly quotations?: readonly string[];
  /** Grid values in Q-set order. [S] */
  readonly array: readonly number[];
}

/** A saved and published solution of a demo study. */
export interface DemoSolution {
  readonly name: string;
  /** The readers' page is /v/<slug>. */
  readonly slug: string;
  readonly reasonForFactorCount: string;
  readonly recipe: Recipe;
  readonly input: StudyData;
  /** One a factor, in any order. */
  readonly viewpoints: readonly WrittenViewpoint[];
}

/** Everything of a demo study but the moment at which it is loaded. */
export interface DemoStudy {
  readonly study: Omit<NewStudy, 'ownerId' | 'isDemo' | 'createdAt'>;
  readonly qSorts: readonly NewQSort[];
  readonly origin: QSortOrigin['origin'];
  /** The first is the one to begin with. */
  readonly solutions: readonly [DemoSolution, ...DemoSolution[]];
}
