// Written by generate.mjs from the Markdown beside it.

export const marketplace = `<!--
For: shops where people list what they sell.
Cannot decide: whether a thing is real, legal or for sale; who is in the picture; text in it.
Needs more: phone numbers and messenger names take "Match text:" and the text reader, nudity a detector. Neither is asked for here.
Tested: the embedded model's examples of guns, dogs, beer, smoking and pills sharpen the five rules; the other things that they name have none here.
-->
# Marketplace listing photos
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

export const classifiedAds = `<!--
For: local small ads, where anything from a flat to a bicycle is offered.
Cannot decide: whether a thing is stolen, copied, protected or for sale; whether a picture was taken elsewhere; what text in it means.
Needs more: nothing; phone numbers, e-mail addresses and card numbers are read by the text reader, in Latin script.
Tested: guns, cigarettes and pills have examples in the embedded model; the other lines are judged by words alone.
-->
# Classified ads
Version: 2
On error: review

## weapons: Weapons
Should not:
- show handguns, rifles or ammunition
- show switchblades or brass knuckles
Can:
- show toy guns or water guns
- show drills
- show kitchen knives on a wooden block
Action: block
False positives: 0.5%

## explosives: Fireworks and explosives
Should not: show firecrackers, dynamite or hand grenades
Can:
- show candles
- show batteries
Action: block
False positives: 0.5%

## drugs: Drugs
Should not:
- show cannabis leaves, joints or bongs
- show a bag of white powder
Can:
- show house plants
- show tea or spices
Action: block

## tobacco: Tobacco and vapes
Should not: show cigarettes, cigars or electronic cigarettes
Can:
- show pens
- show chimneys
Action: review

## medicine: Medicines
Should not: show pills, blister packs or syringes
Can: show candy or vitamins
Action: review

## wildlife: Parts of protected animals
Should not:
- show ivory tusks
- show tiger skins or stuffed tigers
Can:
- show wooden carvings
- show stuffed toy animals
Action: review

## documents: Identity papers and bank cards
Should not:
- show passports or identity cards
- show credit cards
Can:
- show trading cards
- show books
Action: block

## screens: Screenshots instead of photos
Should not: show screenshots or chat conversations
Can: show televisions or laptops on a table
Action: review

## contact: Ways to be reached
Match text:
- phone numbers
- e-mail addresses
Action: review

## numbers: Card numbers
Match text: card numbers
Action: block
`

export const school = `<!--
For: a forum or chat of a school, with pupils of twelve and older.
Cannot decide: bullying, who is in the picture, hate symbols, text in pictures.
Needs more: undress asks the detector nsfw alone, whose recall nobody here measured. Insults in memes are not looked for.
Tested: guns, cigarettes, beer, poker chips and fire have examples in the embedded model; the other lines are judged by words alone.
-->
# School forum pictures
Version: 4
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

## undress: Undress
Detector:
- nsfw.porn >= 0.85
- nsfw.hentai >= 0.7
Action: review
`

export const childrensApp = `<!--
For: apps and galleries that children under twelve use on their own. Strict: an error blocks.
Cannot decide: how old anyone is, bullying, whether a scene is cruel or play, what words in pictures mean.
Needs more: undress asks the detector nsfw, whose recall nobody here measured: the embedded model was never trained or tested on sexual
content, so that rule only asks a person to look. Telephone numbers and addresses are read by the text reader, in Latin script; insults in memes are not looked for.
Not a detector of child sexual abuse material, and of no use as one.
-->
# Pictures in a children's app
Version: 3
On error: block

## weapons: Weapons
Should not:
- show handguns, rifles or shotguns
- show swords, daggers or hand grenades
Can:
- show water guns or foam blasters
- show kitchen knives next to food
- show cameras
Action: block

## substances: Alcohol, tobacco and pills
Should not:
- show beer, wine or whiskey
- show cigarettes, cigars or electronic cigarettes
- show pills or syringes
Can:
- show juice, tea or milk
- show candy
Action: block

## gambling: Gambling
Should not: show slot machines, poker chips or roulette wheels
Can: show board games or dominoes
Action: block

## fright: Frightening pictures
Should not:
- show snakes, spiders or scorpions
- show skeletons or skulls
- show zombie makeup
Can:
- show butterflies or snails
- show cartoon drawings of animals
Action: blur

## fire: Fire and lighters
Should not:
- show fire
- show matches or lighters
Can:
- show birthday candles
- show sunsets
Action: review

## undress: Undress
Should not:
- show nude people
- show underwear
Can:
- show swimsuits at a swimming pool
- show statues
Detector:
- nsfw.porn >= 0.85
- nsfw.hentai >= 0.7
- nsfw.sexy >= 0.7
Action: review
False positives: 2%

## contact: Ways to contact strangers
Should not:
- show chat conversations
- show QR codes
Can: show crossword puzzles
Match text:
- phone numbers
- e-mail addresses
- web addresses
Action: review
`

export const workplaceChat = `<!--
For: pictures in a company's chat. Mild: most rules ask a person, nothing but weapons and cards is stopped.
Cannot decide: harassment, jokes at somebody's expense, hate symbols, what a paper or a screen says.
Needs more: what a document or a screen says is not read; undress asks the detector nsfw, whose recall nobody here measured; injuries
need a detector: the embedded model was never trained or tested on sexual or gory content, so those rules only ask a person to look.
-->
# Workplace chat
Version: 2
On error: allow

## weapons: Weapons
Should not: show handguns, rifles or combat knives
Can:
- show box cutters
- show drills or screwdrivers
- show kitchen knives next to food
Action: block
False positives: 0.5%

## cards: Bank cards and identity papers
Should not:
- show credit cards
- show passports or identity cards
Can:
- show business cards
- show employee badges
Action: block
False positives: 0.5%

## secrets: Papers and notes that name people
Should not:
- show payslips or tax forms
- show passwords written on paper
Can:
- show whiteboards
- show presentation slides
- show charts
Action: review
False positives: 0.5%

## undress: Undress
Should not: show nude people or lingerie
Can:
- show runners or swimmers
- show statues
Detector:
- nsfw.porn >= 0.85
- nsfw.hentai >= 0.7
- nsfw.sexy >= 0.8
Action: review

## injury: Injuries
Should not:
- show bleeding wounds
- show pools of blood
Can:
- show first aid kits
- show ketchup or red paint
Action: review

## gestures: Rude gestures
Should not: show a raised middle finger
Can: show a thumbs up
Action: review

## drugs: Drugs
Should not: show cannabis leaves, joints or powder on a mirror
Can:
- show house plants
- show flour in a bowl
Action: review
`

export const datingProfile = `<!--
For: profile pictures of a dating service for adults.
Cannot decide: whether the picture shows the profile's owner, how old anyone is, what somebody wants. There is no "Must show: a person":
the embedded model finds a third of the people, and would refuse most good pictures.
Needs more: undress asks the detector nsfw, which takes some 3 in 100 faces close up for more, and whose recall nobody here measured: that
rule only asks a person to look. Faces need a face detector.
-->
# Dating profile pictures
Version: 2
On error: review

## undress: Undress
Should not:
- show nude people
- show lingerie
Can:
- show swimsuits on a beach
- show sports clothes
Detector:
- nsfw.porn >= 0.95
- nsfw.hentai >= 0.7
Action: review
False positives: 2%

## weapons: Weapons
Should not: show handguns, rifles or machetes
Can:
- show cameras
- show fishing rods
Action: block
False positives: 0.5%

## drugs: Drugs
Should not:
- show cannabis leaves or bongs
- show syringes or pills
Can:
- show house plants
- show candy
Action: block

## money: Money held up to the camera
Should not: show stacks of cash or a fan of banknotes
Can: show coins
Action: review

## screens: Screenshots and codes instead of a photo
Should not:
- show chat conversations
- show social media profiles
- show QR codes
Can: show laptops on a desk
Action: review

## babies: Babies and toddlers
Should not: show babies or toddlers
Can: show dolls
Action: review

## contact: Ways to be reached
Match text:
- phone numbers
- e-mail addresses
- web addresses
Action: review
`

export const newsComments = `<!--
For: pictures that readers add to comments under news. News shows war, fire and protest: a person looks where a shop would block.
Cannot decide: whether a picture is true, what a meme means, hate symbols, who is shown.
Needs more: words in memes are not looked for; undress asks the detector nsfw, whose recall nobody here measured; wounds and bodies need
a detector: the embedded model was never trained or tested on sexual or gory content, so those rules only ask a person to look, or blur.
-->
# Pictures in news comments
Version: 2
On error: review

## injury: Wounds and bodies
Should not:
- show bleeding wounds
- show dead bodies or coffins
Can:
- show red paint
- show flowers at a memorial
- show tomato sauce
Action: review

## weapons: Weapons
Should not:
- show handguns or rifles pointed at the camera
- show machetes
Can:
- show soldiers in a parade
- show museum cannons
Action: review

## undress: Undress
Should not: show nude people
Can:
- show swimmers
- show statues or paintings
Detector:
- nsfw.porn >= 0.85
- nsfw.hentai >= 0.7
Action: review

## hate: Hate
Should not:
<!-- clause-undecided: no hate symbol is known to the embedded model; needs a detector -->
- show hate symbols
- show burning crosses
Can: show bonfires
Action: review

## adverts: Advertisements
Should not:
- show pop-up advertisements
- show casino bonus banners
- show QR codes
Can:
- show newspapers
- show maps or charts
Action: block
False positives: 0.5%

## private: Private papers and chats
Should not:
- show chat conversations
- show passports or identity cards
Can: show news websites
Action: review
`

export const ageRestrictedAdvertising = `<!--
For: advertisements that must not show alcohol, tobacco or gambling, or only after a person has looked.
Cannot decide: whether a picture advertises, whom it is meant for, how old the people in it are, brands, the fine print.
Needs more: brand names and slogans can be added under "Match text:", which the text reader reads; logos need a detector.
Tested: beer, cigarettes and poker chips have examples in the embedded model; the other lines are judged by words alone.
-->
# Alcohol, tobacco and gambling in advertisements
Version: 1
On error: review

## alcohol: Alcohol
Should not:
- show beer, wine or champagne
- show whiskey, vodka or cocktails
- show bars with bottles on shelves
Can:
- show coffee, tea or juice
- show perfume bottles
- show olive oil or vinegar
Action: block

## tobacco: Tobacco and vapes
Should not:
- show cigarettes, cigars or ashtrays
- show electronic cigarettes
- show hookahs
Can:
- show pens or lipstick
- show chimneys or fog
- show prohibition signs
Action: block

## gambling: Gambling
Should not:
- show slot machines or roulette wheels
- show poker chips or playing cards
- show lottery tickets
- show casinos
Can:
- show board games or chess
- show pinball machines
- show train tickets
Action: block

## lure: Promises of money
Should not:
- show giant prize checks
- show a rain of banknotes or gold coins
Can:
- show receipts
- show piggy banks
Action: review
`

export const privacy = `<!--
For: services that keep personal data out of pictures: faces, papers, screens, cards, number plates.
Cannot decide: whose face or paper it is, whether somebody agreed; names and street addresses that are written.
Needs more: faces need a face detector: the embedded model finds few people and no faces for certain, so the faces rule here misses most of them and is no
anonymiser. Telephone numbers, e-mail addresses and card numbers are read by the text reader, in Latin script.
Tested: documents and screens have examples in the embedded model, most of them drawn; the other lines are judged by words alone.
-->
# Privacy
Version: 2
On error: review

## faces: Faces
Should not:
- show human faces
- show selfies or passport photos
Can:
- show masks or statues
- show cartoon drawings
Action: blur
False positives: 2%

## identity: Identity papers
Should not:
- show passports or identity cards
- show driver's licences
- show birth certificates
Can:
- show playing cards or tickets
- show books
Action: block

## cards: Bank cards
Should not: show credit cards
Can:
- show gift cards
- show business cards
Action: block

## papers: Letters and forms
Should not:
- show printed documents
- show medical prescriptions or bank statements
- show handwriting
Can:
- show newspapers or book covers
- show posters
Action: review

## screens: Screens
Should not:
- show chat conversations or email messages
- show banking apps
- show contact lists
Can:
- show video games
- show maps
Action: review

## plates: Number plates
Should not: show licence plates
Can: show street signs
Action: blur

## contact: Ways to be reached
Match text:
- phone numbers
- e-mail addresses
Action: review

## numbers: Card numbers
Match text: card numbers
Action: block
`

export const onlyPicturesOfFood = `<!--
For: recipe sites and food diaries; a pattern for "only pictures of X": name the kinds of X, a line each.
Cannot decide: whether the food is the one that the text names, whether it is fresh, who is in the picture.
Needs more: nothing; try it on pictures that must pass, since what it wrongly refuses is unknown without examples.
-->
# Only pictures of food
Version: 2
On error: review

<!-- must-show-unmeasured: nobody has measured how many good pictures are refused -->
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

export const foodDelivery = `<!--
For: pictures of dishes in a delivery service: is this the product, and a photo of it?
Cannot decide: whether it is the dish that was ordered, whether it is fresh or the portion is fair, text in it.
A picture that shows no dish is for review, not refused: nobody knows how many good pictures that rule misses. It stands last, so that a rule
which says why comes first.
Needs more: prices and addresses drawn on a picture can be added under "Match text:", which the text reader reads.
-->
# Food delivery pictures
Version: 1
On error: review

## drawn: Drawings and menus instead of a photo
Should not:
- show menus or price lists
- show cartoon drawings of food
Can: show labels on a package
Action: review

## animals: Live animals and insects
Should not:
- show flies, cockroaches or mice
- show dogs or cats
Can:
- show roast fish or roast chicken
- show olives or raisins
Action: block

## alcohol: Alcohol
Should not: show beer, wine or cocktails
Can: show juice, tea or lemonade
Action: review

## waste: Empty plates and rubbish
Should not:
- show empty plates
- show garbage bags or trash cans
Can: show takeaway food in a box
Action: review

<!-- must-show-unmeasured: nobody has measured how many good pictures are refused -->
## product: A dish or a drink
Must show:
- a meal on a plate
- a pizza, burger or sandwich
- noodles, rice or soup in a bowl
- sushi
- salad, fruit or vegetables
- cake, bread or ice cream
- a cup of coffee or a glass of juice
- takeaway food in a box
Action: review
False positives: 2%
`

export const visionHarm = `<!--
After: the ten classes of VisionHarm (Xu et al., SafeVision, 2025, arXiv 2510.23960), in our own words. Nine are rules here; the tenth,
Safe, is a picture that violates none. Its one exception, nudity that teaches or is art, stands under "Can:".
For: sites that report by these classes, or that ask a server which does.
Cannot decide: intent, plans, identity, hate symbols, text in pictures. The embedded model was never trained or tested on sexual or gory
content, self-harm or cruelty: those rules only ask a person to look.
Needs more: hate and sexual content need detectors, slogans need a text reader.
-->
# VisionHarm classes
Version: 1
On error: review
False positives: 5%

## hate-humiliation-harassment: Hate, humiliation, harassment
Should not:
<!-- clause-undecided: no hate symbol is known to the embedded model; needs a detector -->
- show hate symbols
- show burning crosses
- show a person being shoved by a group
Can:
- show bonfires
- show team sports
Action: review

## violence-harm-cruelty: Violence, harm, cruelty
Should not:
- show fistfights
- show bleeding wounds
- show battle tanks or soldiers firing rifles
Can:
- show boxing matches or wrestling matches
- show red paint or ketchup
- show museum cannons
Action: review

## sexual: Sexual content
Should not:
- show nude people
- show lingerie
Can:
- show swimsuits on a beach
- show nude statues or paintings
- show medical drawings
Action: review

## criminal-planning: Crime and its preparation
Should not:
- show masked burglars
- show graffiti or spray cans
- show a crowbar at a door
<!-- clause-capped: a plan is not seen, the tools are -->
- promote lock picks
Can:
- show murals
- show locksmiths or carpenters
Action: review

## weapons-substance-abuse: Weapons, tobacco, alcohol and drugs
Should not:
- show handguns, rifles or combat knives
- show cigarettes or cigars
- show beer, wine or whiskey
- show cannabis leaves, pills or syringes
Can:
- show kitchen knives next to food
- show coffee, tea or juice
- show candy
Action: block

## self-harm: Self-harm
Should not:
- show nooses
- show razor blades next to skin
<!-- word-unknown: "emaciated" has no plainer name; the lexicon says what it looks like -->
- show emaciated people
Can:
- show climbing ropes
- show razors in a bathroom
Action: review

## animal-cruelty: Animal cruelty
Should not:
- show animals in cramped cages
- show neglected animals
- show dogfights or bullfights
Can:
- show zoo animals or pets
- show veterinarians
Action: review

## disasters-emergencies: Disasters and emergencies
Should not:
- show fire
- show explosions
- show flooded streets
- show collapsed buildings or car crashes
Can:
- show candles or campfires
- show sunsets
- show swimming pools
Action: review

## political: Politics
Should not:
- show protests or political rallies
- show ballot boxes
- show campaign posters
- show a politician at a podium
Can:
- show concerts or sports fans
- show movie posters
Action: review
`

export const llavaGuard = `<!--
After: the categories O1 to O9 of LlavaGuard (Helff et al., ICML 2025, arXiv 2406.05113), in our own words.
For: sites that report by these categories, or that ask a server which does.
Cannot decide: most of that taxonomy turns on intent (to promote, to glorify), which no picture shows: such lines are capped at review, and
the embedded model sees only what they are about. Nor identity, hate symbols, text in pictures. It was never trained or tested on sexual
or gory content, self-harm or cruelty: those rules only ask a person to look.
Needs more: hate, sexual content and nudity need detectors, intent a describer that reads the whole scene, slogans a text reader.
-->
# LlavaGuard categories
Version: 1
On error: review
False positives: 5%

## o1-hate-humiliation-harassment: Hate, humiliation, harassment
Should not:
<!-- clause-undecided: no hate symbol is known to the embedded model; needs a detector -->
- show hate symbols
<!-- clause-undecided: an attitude is not seen -->
- promote hatred of groups
- show a raised middle finger
Can:
- show a thumbs up
- show handshakes
Action: review

## o2-violence-harm-cruelty: Violence, harm, cruelty
Should not:
- show fistfights
- show bleeding wounds
<!-- clause-capped: praise is not seen, the fight is -->
- glorify street battles
Can:
- show boxing matches
- show ketchup
- show war memorials
Action: review

## o3-sexual: Sexual content
Should not:
- show lingerie
- show couples in bed
Can:
- show couples kissing
- show swimsuits on a beach
Action: review

## o4-nudity: Nudity
Should not: show nude people
Can:
- show nude statues or paintings
- show nursing mothers
- show medical drawings
Action: review

## o5-criminal-planning: Criminal planning
Should not:
- show masked burglars
- show armed robbers
<!-- clause-capped: a plan is not seen, the thing is -->
- promote pipe bombs
Can:
- show security guards
- show skiers in balaclavas
Action: review

## o6-weapons-substance-abuse: Weapons and substance abuse
Should not:
- show handguns, rifles or machine guns
- show cannabis leaves or syringes
<!-- clause-capped: an advertisement's aim is not seen, smoking is -->
- promote smoking
<!-- clause-capped: the same of drinking -->
- promote beer, wine or whiskey
Can:
- show museum cannons
- show police officers
- show coffee, tea or juice
Action: block

## o7-self-harm: Self-harm
Should not:
- show nooses
- show razor blades next to skin
<!-- clause-capped: encouragement is not seen, the body is -->
<!-- word-unknown: "emaciated" has no plainer name; the lexicon says what it looks like -->
- encourage emaciated bodies
Can:
- show climbing ropes
- show razors in a bathroom
Action: review

## o8-animal-cruelty: Animal cruelty
Should not:
- show neglected animals
- show animals in cramped cages
- show dead animals
Can:
- show pets
- show veterinarians
Action: review

## o9-disasters-emergencies: Disasters and emergencies
Should not:
- show fire
- show explosions
- show flooded houses
- show collapsed buildings
- show people on stretchers
Can:
- show candles or campfires
- show sunsets
- show firefighters at a training
Action: review
`

export const unsafeBench = `<!--
After: the eleven categories of UnsafeBench (Qu et al., 2024, arXiv 2405.03486), in our own words.
For: sites that report by these categories, or that ask a server which does.
Cannot decide: deception and harassment are about truth and intent; identity; hate symbols; text in pictures. The embedded model was never
trained or tested on sexual, gory or shocking content or self-harm: those rules only ask a person to look.
Needs more: hate and sexual content need detectors; spam, deception and political slogans need a text reader.
-->
# UnsafeBench categories
Version: 1
On error: review
False positives: 5%

## hate: Hate
Should not:
<!-- clause-undecided: no hate symbol is known to the embedded model; needs a detector -->
- show hate symbols
- show burning crosses
Can: show bonfires
Action: review

## harassment: Harassment
Should not:
<!-- clause-undecided: whether somebody is harassed is not seen -->
- show harassment
- show a raised middle finger
- show a person being shoved by a group
Can:
- show a thumbs up
- show team sports
Action: review

## violence: Violence
Should not:
- show fistfights
- show handguns or rifles pointed at a person
Can:
- show boxing matches
- show museum cannons
- show cameras
Action: review

## self-harm: Self-harm
Should not:
- show nooses
- show razor blades next to skin
<!-- word-unknown: "emaciated" has no plainer name; the lexicon says what it looks like -->
- show emaciated people
Can:
- show climbing ropes
- show razors in a bathroom
Action: review

## sexual: Sexual content
Should not:
- show nude people
- show lingerie
Can:
- show swimsuits on a beach
- show nude statues or paintings
Action: review

## shocking: Shocking content
Should not:
- show bleeding wounds
- show skin infections
- show dead animals
Can:
- show clown makeup
- show ketchup or red paint
- show roast meat
Action: review

## illegal-activity: Illegal activity
Should not:
- show cannabis leaves, syringes or a bag of white powder
- show masked burglars
- show graffiti
Can:
- show murals
- show house plants
- show flour in a bowl
Action: review

## deception: Deception
Should not:
<!-- clause-undecided: whether something is true is not seen -->
- show misinformation
- show play money next to banknotes
Can: show board games
Action: review

## political: Politics
Should not:
- show protests or political rallies
- show ballot boxes
- show campaign posters
Can:
- show concerts or sports fans
- show movie posters
Action: review

## health: Public and personal health
Should not:
- show pills or syringes
- show a nurse with a vaccine
- show patients in a hospital bed
Can:
- show candy
- show hotel beds
Action: review

## spam: Spam
Should not:
- show pop-up advertisements
- show casino bonus banners
- show giant prize checks
Can:
- show newspapers
- show maps or charts
Action: review
`

export const safeWatch = `<!--
After: the six categories of SafeWatch (Chen et al., ICLR 2025, arXiv 2412.06878), made for video, here for single frames, in our own words.
For: sites that report by these categories, or that ask a server which does.
Cannot decide: what happens between frames, truth, intent, identity, hate symbols, text in pictures. The embedded model was never trained or
tested on sexual or gory content, abuse or self-harm: those rules only ask a person to look.
Needs more: sexual content and hate need detectors, deception needs a text reader and sound.
-->
# SafeWatch categories
Version: 1
On error: review
False positives: 4%

## c1-sexual: Sexual content
Should not:
- show nude people
- show lingerie
Can:
- show gymnasts or dancers
- show nursing mothers
- show nude statues or paintings
Action: review

## c2-harassment: Harassment and bullying
Should not:
<!-- clause-undecided: what is done to somebody is not seen in a frame -->
- show bullying
- show a person being shoved by a group
- show neglected animals
Can:
- show team sports
- show pets
Action: review

## c3-violence: Threats, violence, harm
Should not:
- show handguns or rifles
- show fistfights
- show bleeding wounds
- show explosions
- show nooses
Can:
- show boxing matches
- show fireworks
- show ketchup
Action: review

## c4-deception: False and deceptive information
Should not:
<!-- clause-undecided: whether something is true is not seen -->
- show misinformation
- show giant prize checks
- show verification codes
Can:
- show news broadcasts
- show charts
Action: review

## c5-illegal-regulated: Illegal and regulated activities
Should not:
- show cannabis leaves, pills or syringes
- show cigarettes or cigars
- show beer, wine or whiskey
- show slot machines or poker chips
- show masked burglars
Can:
- show coffee, tea or juice
- show candy
- show board games
Action: block

## c6-hate-extremism: Hate and extremism
Should not:
<!-- clause-undecided: no hate symbol is known to the embedded model; needs a detector -->
- show hate symbols
- show burning crosses
- show militants with rifles
Can:
- show bonfires
- show soldiers in a parade
Action: review
`
