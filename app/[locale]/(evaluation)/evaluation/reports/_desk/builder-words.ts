import type { BuilderWords } from '@/components/report/report-form-state';
import type { Translate } from '@/lib/i18n/translate';

/** The words of the builder, for the browser. @param t translator of `report` */
export const builderWords = (t: Translate): BuilderWords => ({
  title: t('builder.title'),
  language: t('builder.language'),
  save: t('builder.save'),
  heading: t('builder.heading'),
  headingHint: t('builder.headingHint'),
  text: t('builder.text'),
  textHint: t('builder.textHint'),
  query: t('builder.query'),
  queryHint: t('builder.queryHint'),
  up: t('builder.up'),
  down: t('builder.down'),
  remove: t('builder.remove'),
  add: t('builder.add'),
  addText: t('builder.addText'),
  addMethods: t('builder.addMethods'),
  addList: t('builder.addList'),
  addExhibit: t('builder.addExhibit'),
  kind: t('builder.kind'),
  blocks: t('builder.blocks'),
  noBlocks: t('builder.noBlocks'),
  block: t('builder.block', { number: '#' }),
  openFigure: t('builder.openFigure'),
  conflictTitle: t('builder.conflictTitle'),
  conflictLead: t('builder.conflictLead'),
  mine: t('builder.mine'),
  theirs: t('builder.theirs'),
  nothing: t('builder.nothing'),
  methodsNote: t('builder.methodsNote'),
});
