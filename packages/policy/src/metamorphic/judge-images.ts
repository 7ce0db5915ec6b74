import { decide } from '../judge/decide'
import { type ImageBackground, imageBackground } from '../judge/image-background'
import { type Judge, loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import { stricter } from '../judge/strictness'
import type { Action, CompiledPolicy, RuleResult } from '../types'
import type { JudgedImage, TestImage } from './types'

/** Judges the same images by one policy after another: what of a score belongs to the image is computed once. */
export interface ImageJudge {
  /** The results of one image over each of its backgrounds. */
  judge(image: TestImage, policy: Judge): RuleResult[][]
}

/** @param spaces of the policies that will judge */
export function createImageJudge(spaces: CompiledPolicy['spaces']): ImageJudge {
  const kept = new Map<TestImage, ImageBackground[][]>()
  return {
    judge(image, policy) {
      const backgrounds = kept.get(image) ?? image.features.map((over) => imageBackground(over.spaces, spaces))
      kept.set(image, backgrounds)
      return image.features.map((over, index) => scoreRules(over, policy, backgrounds[index]))
    },
  }
}

/** Judges images by the policy under test. */
export function judgeImages(images: readonly TestImage[], compiled: CompiledPolicy, judge: ImageJudge): JudgedImage[] {
  const policy = loadCompiled(compiled)
  return images.map((image) => {
    const views = judge.judge(image, policy)
    const actions = views.map((results) => decide(results).action)
    return { image, views, strictest: actions.indexOf(strictest(actions)) }
  })
}

/** The action of an image with these views: the strictest. */
export function actionOf(views: readonly (readonly RuleResult[])[]): Action {
  return strictest(views.map((results) => decide([...results]).action))
}

function strictest(actions: readonly Action[]): Action {
  return actions.reduce(stricter, 'allow')
}
