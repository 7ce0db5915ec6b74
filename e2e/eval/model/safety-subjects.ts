/** What a moderator forbids, with pictures that show it and pictures that are taken for it. */
export interface SafetySubject {
  id: string
  clauses: string[]
  /** Groups of the evaluation files that show it. */
  shownBy: string[]
  /** Groups that look alike and do not show it. */
  lookAlikes: string[]
}

/** The eight subjects, by the sets that the left-out head never saw. */
export const SAFETY_SUBJECTS: SafetySubject[] = [
  { id: 'guns', clauses: ['handguns', 'rifles'], shownBy: ['guns:gun'], lookAlikes: ['guns:corridor'] },
  { id: 'fire', clauses: ['fire or flames'], shownBy: ['fire:fire'], lookAlikes: ['fire:nofire'] },
  { id: 'smoke', clauses: ['thick smoke'], shownBy: ['fire:smoke'], lookAlikes: ['fire:nofire'] },
  {
    id: 'smoking',
    clauses: ['people smoking cigarettes'],
    shownBy: ['smokers:smoking'],
    lookAlikes: ['smokers:notsmoking'],
  },
  { id: 'gambling', clauses: ['poker chips', 'playing cards'], shownBy: ['chips', 'cards'], lookAlikes: [] },
  { id: 'pills', clauses: ['pills', 'medicine tablets'], shownBy: ['pills', 'pillrig'], lookAlikes: [] },
  { id: 'beer', clauses: ['beer', 'alcoholic drinks'], shownBy: ['beer'], lookAlikes: [] },
  {
    id: 'accidents',
    clauses: ['car crashes', 'traffic accidents'],
    shownBy: ['accidents:accident'],
    lookAlikes: ['accidents:traffic'],
  },
]
