// Written by generate.mjs from the Markdown beside it.

export const marketplace = `# Marketplace listing photos
Version: 3
On error: review

## weapons: Weapons for sale
Should not:
- show handguns, rifles or shotguns
- show daggers, swords or machetes
Can:
- show kitchen knives next to food
- show cutlery on a table
- show cameras or binoculars
Action: block
False positives: 0.5%

## animals: Live animals
Should not:
- show dogs, cats or rabbits
- show parrots, snakes, lizards or turtles
Can:
- show stuffed toy animals
- show porcelain figurines
Action: block

## alcohol: Alcohol
Should not: show beer, wine, whiskey or cocktails
Can:
- show coffee, tea or juice
- show empty vases
Action: review

## tobacco: Tobacco and vapes
Should not: show cigarettes, cigars or electronic cigarettes
Can:
- show fog
- show chimneys
Action: blur

## medicine: Medicines
Should not: show pills, pill bottles or syringes
Can: show candy
Action: review
False positives: 0.5%
`

export const school = `# School forum pictures
Version: 3
On error: block

## weapons: Weapons
Should not:
- show handguns, rifles or shotguns
- show daggers, swords or machetes
Can:
- show kitchen knives next to food
- show museum cannons
- show cameras or binoculars
Action: block

## alcohol: Alcohol and tobacco
Should not:
- show beer, wine, whiskey or cocktails
- show cigarettes, cigars or electronic cigarettes
Can:
- show coffee, tea or juice
- show laboratory glassware
Action: block

## gambling: Gambling
Should not: show poker chips, slot machines or roulette wheels
Can:
- show board games
- show coins
Action: review

## fright: Animals that frighten
Should not: show snakes, spiders or scorpions
Can:
- show cats, dogs or hamsters
- show cartoon drawings of animals
Action: blur

## fire: Fire and explosions
Should not:
- show fire
- show explosions
Can:
- show candles
- show sunsets
Action: review
`

export const onlyPicturesOfFood = `# Only pictures of food
Version: 2
On error: review

## food: Food or drink
Must show:
- a meal on a plate
- fruit, vegetables or salad
- bread, cake or pastry
- a cup of coffee
Action: block
False positives: 2%

## alcohol: Alcohol
Should not: show beer, wine, whiskey or cocktails
Can: show coffee, tea or juice
Action: review
`
