/** A text as people write it, and the policy that is read from it. */
export interface ProseExample {
  /** The text. */
  text: string
  /** The policy as `printPolicy` shows it. */
  policy: string
}

/** A text that must be refused. */
export interface ProseRefusal {
  /** The text. */
  text: string
  /** The code. */
  code: string
  /** Begins the message. */
  because: string
}

/** Worked examples: forum rules, terms of marketplaces, a teacher's, a shop owner's, curt and chatty ones. */
export const PROSE_EXAMPLES: readonly ProseExample[] = [
  {
    text: 'No guns or knives, but kitchen knives with food are fine.',
    policy: `## guns-knives: Guns and knives
Should not:
- guns
- knives
Can:
- kitchen knives with food
`,
  },
  {
    text: 'No guns, knives or other weapons.',
    policy: `## weapons: Weapons
Should not:
- guns
- knives
- weapons
`,
  },
  {
    text: "Please don't post pictures of knives. Kitchen knives with food are fine.",
    policy: `## knives: Knives
Should not:
- knives
Can:
- kitchen knives with food
`,
  },
  {
    text: 'Only pictures of food.',
    policy: `## only-food: Only food
Must show:
- food
`,
  },
  {
    text: 'Nothing but cats, please!',
    policy: `## only-cats: Only cats
Must show:
- cats
`,
  },
  {
    text: 'NO GUNS!!! NO DRUGS!!! NO NUDITY!!!',
    policy: `## guns: Guns
Should not:
- guns

## drugs: Drugs
Should not:
- drugs

## nudity: Nudity
Should not:
- nudity
`,
  },
  {
    text: "no guns, no knives, no drugs. toy guns are ok as long as they're plastic",
    policy: `## guns: Guns
Should not:
- guns
Can:
- plastic toy guns

## knives: Knives
Should not:
- knives

## drugs: Drugs
Should not:
- drugs
`,
  },
  {
    text: 'Hi everyone! Please do not upload photos of cigarettes, alcohol or drugs. Thanks!',
    policy: `## cigarettes-alcohol-drugs: Cigarettes, alcohol and drugs
Should not:
- cigarettes
- alcohol
- drugs
`,
  },
  {
    text: 'Weapons (guns, knives, swords) are strictly prohibited. Alcohol goes to review.',
    policy: `## weapons: Weapons
Should not:
- weapons
- guns
- knives
- swords

## alcohol: Alcohol
Should not:
- alcohol
Action: review
`,
  },
  {
    text: 'No weapons such as guns and swords, except museum pieces.',
    policy: `## weapons: Weapons
Should not:
- weapons
- guns
- swords
Can:
- museum pieces
`,
  },
  {
    text: 'Block guns and knives, blur blood, and send alcohol to review.',
    policy: `## guns-knives: Guns and knives
Should not:
- guns
- knives

## blood: Blood
Should not:
- blood
Action: blur

## alcohol: Alcohol
Should not:
- alcohol
Action: review
`,
  },
  {
    text: 'We do not allow nudity, gore or drugs. Paintings with nudity are okay.',
    policy: `## nudity-gore-drugs: Nudity, gore and drugs
Should not:
- nudity
- gore
- drugs
Can:
- paintings with nudity
`,
  },
  {
    text: 'Guns are not allowed unless they are toys.',
    policy: `## guns: Guns
Should not:
- guns
Can:
- toys
`,
  },
  {
    text: 'Guns are not allowed unless they are in a museum or on a poster.',
    policy: `## guns: Guns
Should not:
- guns
Can:
- guns in a museum
- guns on a poster
`,
  },
  {
    text: 'Never show faces of children. Warn about alcohol.',
    policy: `## faces-of-children: Faces of children
Should not:
- faces of children

## alcohol: Alcohol
Should not:
- alcohol
Action: review
`,
  },
  {
    text: `We do not allow:
- guns, knives and other weapons
- nudity
- drugs (medicine is fine)

These are okay:
- kitchen knives
- toy guns`,
    policy: `## weapons: Weapons
Should not:
- guns
- knives
- weapons
Can:
- kitchen knives
- toy guns

## nudity: Nudity
Should not:
- nudity

## drugs: Drugs
Should not:
- drugs
Can:
- medicine
`,
  },
  {
    text: `# Class blog

My class is eight years old, so please no blood, guns or scary
masks. Masks from a school play are fine.`,
    policy: `# Class blog

## blood-guns-scary-masks: Blood, guns and scary masks
Should not:
- blood
- guns
- scary masks
Can:
- masks from a school play
`,
  },
  {
    text: `House rules:
1. No nudity.
2. No drugs, e.g. cocaine or weed.
3. Blood gets blurred.
4. Anything with alcohol goes to the moderators.`,
    policy: `## nudity: Nudity
Should not:
- nudity

## drugs: Drugs
Should not:
- drugs
- cocaine
- weed

## blood: Blood
Should not:
- blood
Action: blur

## alcohol: Alcohol
Should not:
- alcohol
Action: review
`,
  },
  {
    text: "Don't promote smoking, drinking or gambling.",
    policy: `## promote-smoking-promote-drinking-promote: Promote smoking, promote drinking and promote gambling
Should not:
- promote smoking
- promote drinking
- promote gambling
`,
  },
  {
    text: 'Pictures must not promote, encourage or glorify violence.',
    policy: `## promote-encourage-or-glorify-violence: Promote, encourage or glorify violence
Should not:
- promote, encourage or glorify violence
`,
  },
  {
    text: 'No nude or sexual images.',
    policy: `## nude-or-sexual-images: Nude or sexual images
Should not:
- nude or sexual images
`,
  },
  {
    text: 'No kitchen, hunting or combat knives.',
    policy: `## kitchen-hunting-or-combat-knives: Kitchen, hunting or combat knives
Should not:
- kitchen, hunting or combat knives
`,
  },
  {
    text: 'No people smoking or drinking.',
    policy: `## people-smoking-people-drinking: People smoking and people drinking
Should not:
- people smoking
- people drinking
`,
  },
  {
    text: 'No children with guns or other weapons.',
    policy: `## children-with-weapons: Children with weapons
Should not:
- children with guns
- children with weapons
`,
  },
  {
    text: 'Everything except food is blocked.',
    policy: `## only-food: Only food
Must show:
- food
`,
  },
  {
    text: 'Everything is fine except nudity and blood.',
    policy: `## nudity-blood: Nudity and blood
Should not:
- nudity
- blood
`,
  },
  {
    text: 'Guns: block. Blood: blur. Alcohol: review.',
    policy: `## guns: Guns
Should not:
- guns

## blood: Blood
Should not:
- blood
Action: blur

## alcohol: Alcohol
Should not:
- alcohol
Action: review
`,
  },
  {
    text: `guns -> block
blood -> blur
beer, wine -> review
toy guns -> ok`,
    policy: `## guns: Guns
Should not:
- guns
Can:
- toy guns

## blood: Blood
Should not:
- blood
Action: blur

## beer-wine: Beer and wine
Should not:
- beer
- wine
Action: review
`,
  },
  {
    text: 'Sellers may not list ivory, fur or live animals. Fake fur is welcome.',
    policy: `## ivory-fur-live-animals: Ivory, fur and live animals
Should not:
- ivory
- fur
- live animals
Can:
- fake fur
`,
  },
  {
    text: 'Listings must not contain contact details, phone numbers or QR codes.',
    policy: `## contact-details-phone-numbers-qr-codes: Contact details, phone numbers and QR codes
Should not:
- contact details
- phone numbers
- QR codes
`,
  },
  {
    text: 'We only accept photos of handmade furniture. No people in the pictures, please.',
    policy: `## only-handmade-furniture: Only handmade furniture
Must show:
- handmade furniture

## people: People
Should not:
- people
`,
  },
  {
    text: 'Please only upload pictures of receipts. Selfies will be rejected.',
    policy: `## only-receipts: Only receipts
Must show:
- receipts

## selfies: Selfies
Should not:
- selfies
`,
  },
  {
    text: 'Photos must show a front door or a house number.',
    policy: `## must-show-front-door-house-number: Must show a front door or a house number
Must show:
- a front door
- a house number
`,
  },
  {
    text: 'Every profile picture must show a face. No sunglasses.',
    policy: `## must-show-face: Must show a face
Must show:
- a face

## sunglasses: Sunglasses
Should not:
- sunglasses
`,
  },
  {
    text: 'All weapons except kitchen knives are forbidden.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- kitchen knives
`,
  },
  {
    text: 'Guns and knives, except kitchen knives, are forbidden.',
    policy: `## guns-knives: Guns and knives
Should not:
- guns
- knives
Can:
- kitchen knives
`,
  },
  {
    text: 'Except for kitchen knives, no knives.',
    policy: `## knives: Knives
Should not:
- knives
Can:
- kitchen knives
`,
  },
  {
    text: 'Knives are only allowed next to food.',
    policy: `## knives: Knives
Should not:
- knives
Can:
- knives next to food
`,
  },
  {
    text: 'Swimwear is only ok at the beach or by the pool.',
    policy: `## swimwear: Swimwear
Should not:
- swimwear
Can:
- swimwear at the beach
- swimwear by the pool
`,
  },
  {
    text: 'Knives may be shown only in a kitchen.',
    policy: `## knives: Knives
Should not:
- knives
Can:
- knives in a kitchen
`,
  },
  {
    text: "Kitchen knives are fine if they're next to food. Other knives are not allowed.",
    policy: `## knives: Knives
Should not:
- knives
Can:
- kitchen knives next to food
`,
  },
  {
    text: 'Guns are banned, but toy ones are fine.',
    policy: `## guns: Guns
Should not:
- guns
Can:
- toy guns
`,
  },
  {
    text: 'Nude people are forbidden, except in paintings and sculptures.',
    policy: `## nude-people: Nude people
Should not:
- nude people
Can:
- nude people in paintings
- nude people in sculptures
`,
  },
  {
    text: 'Blur number plates and faces, unless the face is on a poster.',
    policy: `## number-plates-faces: Number plates and faces
Should not:
- number plates
- faces
Can:
- faces on a poster
Action: blur
`,
  },
  {
    text: 'No fur or leather, unless fake.',
    policy: `## fur-leather: Fur and leather
Should not:
- fur
- leather
Can:
- fake fur
- fake leather
`,
  },
  {
    text: 'Blur faces but not those of statues.',
    policy: `## faces: Faces
Should not:
- faces
Can:
- faces of statues
Action: blur
`,
  },
  {
    text: 'Underwear is blocked unless worn by mannequins.',
    policy: `## underwear: Underwear
Should not:
- underwear
Can:
- underwear worn by mannequins
`,
  },
  {
    text: "Weapons aren't allowed, because this is a school.",
    policy: `## weapons: Weapons
Should not:
- weapons
`,
  },
  {
    text: 'This is a family site, so no nudity please.',
    policy: `## nudity: Nudity
Should not:
- nudity
`,
  },
  {
    text: 'As kids use the app, blood must be blurred.',
    policy: `## blood: Blood
Should not:
- blood
Action: blur
`,
  },
  {
    text: 'No guns or you will be banned.',
    policy: `## guns: Guns
Should not:
- guns
`,
  },
  {
    text: 'No pistols (this is a school!). Water pistols are fine.',
    policy: `## pistols: Pistols
Should not:
- pistols
Can:
- water pistols
`,
  },
  {
    text: 'At most 0.5% false positives. No guns. No drugs.',
    policy: `False positives: 0.5%

## guns: Guns
Should not:
- guns

## drugs: Drugs
Should not:
- drugs
`,
  },
  {
    text: 'No guns, with at most 0.5% false positives.',
    policy: `## guns: Guns
Should not:
- guns
False positives: 0.5%
`,
  },
  {
    text: 'Keep false positives below 2%. Blur blood. Block gore.',
    policy: `False positives: 2%

## blood: Blood
Should not:
- blood
Action: blur

## gore: Gore
Should not:
- gore
`,
  },
  {
    text: 'Only pictures of food. Drinks are fine too.',
    policy: `## only-food-drinks: Only food or drinks
Must show:
- food
- drinks
`,
  },
  {
    text: 'Only food! No people, no menus.',
    policy: `## only-food: Only food
Must show:
- food

## people: People
Should not:
- people

## menus: Menus
Should not:
- menus
`,
  },
  {
    text: 'Food pics only please',
    policy: `## only-food-pics: Only food pics
Must show:
- food pics
`,
  },
  {
    text: 'No pictures unless they show food.',
    policy: `## only-food: Only food
Must show:
- food
`,
  },
  {
    text: 'Nothing with alcohol. Nothing that shows smoking.',
    policy: `## alcohol: Alcohol
Should not:
- alcohol

## smoking: Smoking
Should not:
- smoking
`,
  },
  {
    text: 'Anything violent gets blocked; anything with alcohol gets blurred.',
    policy: `## anything-violent: Anything violent
Should not:
- anything violent

## alcohol: Alcohol
Should not:
- alcohol
Action: blur
`,
  },
  {
    text: 'Forbidden: weapons (guns, knives); drugs; nudity.',
    policy: `## weapons: Weapons
Should not:
- weapons
- guns
- knives
- drugs
- nudity
`,
  },
  {
    text: 'Not allowed: guns, knives, drugs. Exceptions: kitchen knives, toy guns.',
    policy: `## guns-knives-drugs: Guns, knives and drugs
Should not:
- guns
- knives
- drugs
Can:
- kitchen knives
- toy guns
`,
  },
  {
    text: "What's not allowed: guns, knives and drugs. What's fine: kitchen knives.",
    policy: `## guns-knives-drugs: Guns, knives and drugs
Should not:
- guns
- knives
- drugs
Can:
- kitchen knives
`,
  },
  {
    text: 'The following are not allowed: guns, knives, drugs.',
    policy: `## guns-knives-drugs: Guns, knives and drugs
Should not:
- guns
- knives
- drugs
`,
  },
  {
    text: `Not allowed
- guns
- knives (kitchen knives ok)

Allowed
- toy guns`,
    policy: `## guns: Guns
Should not:
- guns
Can:
- toy guns

## knives: Knives
Should not:
- knives
Can:
- kitchen knives
`,
  },
  {
    text: `Only these are allowed:
- cats
- dogs
- hamsters`,
    policy: `## only-cats-dogs-hamsters: Only cats, dogs or hamsters
Must show:
- cats
- dogs
- hamsters
`,
  },
  {
    text: `Prohibited items:
• live animals
• weapons, e.g. guns or swords
• alcohol, tobacco and vapes
Toy weapons are fine.`,
    policy: `## live-animals: Live animals
Should not:
- live animals

## weapons: Weapons
Should not:
- weapons
- guns
- swords
Can:
- toy weapons

## alcohol-tobacco-vapes: Alcohol, tobacco and vapes
Should not:
- alcohol
- tobacco
- vapes
`,
  },
  {
    text: 'Please keep guns off this site. Let toy guns through.',
    policy: `## guns: Guns
Should not:
- guns
Can:
- toy guns
`,
  },
  {
    text: 'No pets but cats.',
    policy: `## pets: Pets
Should not:
- pets
Can:
- cats
`,
  },
  {
    text: 'No weapons, kitchen knives with food excepted.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- kitchen knives with food
`,
  },
  {
    text: 'No food except fruit and vegetables, and no drinks except water.',
    policy: `## food: Food
Should not:
- food
Can:
- fruit
- vegetables

## drinks: Drinks
Should not:
- drinks
Can:
- water
`,
  },
  {
    text: 'Guns get blocked, but blood only gets blurred.',
    policy: `## guns: Guns
Should not:
- guns

## blood: Blood
Should not:
- blood
Action: blur
`,
  },
  {
    text: 'Weapons are not allowed. This includes toy guns.',
    policy: `## weapons-toy-guns: Weapons and toy guns
Should not:
- weapons
- toy guns
`,
  },
  {
    text: 'Weapons (including toy guns) are not allowed.',
    policy: `## weapons: Weapons
Should not:
- weapons
- toy guns
`,
  },
  {
    text: 'No weapons, including but not limited to guns, knives and explosives.',
    policy: `## weapons: Weapons
Should not:
- weapons
- guns
- knives
- explosives
`,
  },
  {
    text: 'Alcohol must be blurred, cigarettes too.',
    policy: `## alcohol-cigarettes: Alcohol and cigarettes
Should not:
- alcohol
- cigarettes
Action: blur
`,
  },
  {
    text: 'No dogs. The same goes for cats.',
    policy: `## dogs-cats: Dogs and cats
Should not:
- dogs
- cats
`,
  },
  {
    text: 'No nudity, but art is fine, and statues are fine too.',
    policy: `## nudity: Nudity
Should not:
- nudity
Can:
- art
- statues
`,
  },
  {
    text: 'Swords are okay for decoration, but no other weapons.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- swords for decoration
`,
  },
  {
    text: 'Do not block kitchen knives. Block knives.',
    policy: `## knives: Knives
Should not:
- knives
Can:
- kitchen knives
`,
  },
  {
    text: 'No knives, kitchen knives are fine.',
    policy: `## knives: Knives
Should not:
- knives
Can:
- kitchen knives
`,
  },
  {
    text: 'No dogs or puppies. Everything else is fine.',
    policy: `## dogs-puppies: Dogs and puppies
Should not:
- dogs
- puppies
`,
  },
  {
    text: 'Food is fine. Everything else is blocked.',
    policy: `## only-food: Only food
Must show:
- food
`,
  },
  {
    text: 'A moderator must look at pictures of alcohol. Pictures of guns must never be shown.',
    policy: `## alcohol: Alcohol
Should not:
- alcohol
Action: review

## guns: Guns
Should not:
- guns
`,
  },
  {
    text: 'There must be no logos, watermarks or text in the photo. Text on packaging is allowed.',
    policy: `## logos-watermarks-text: Logos, watermarks and text
Should not:
- logos
- watermarks
- text
Can:
- text on packaging
`,
  },
  {
    text: "You may not upload screenshots or text messages. Memes aren't allowed either.",
    policy: `## screenshots-text-messages: Screenshots and text messages
Should not:
- screenshots
- text messages

## memes: Memes
Should not:
- memes
`,
  },
  {
    text: 'Zero tolerance for drugs. Pills and syringes go to review.',
    policy: `## drugs: Drugs
Should not:
- drugs

## pills-syringes: Pills and syringes
Should not:
- pills
- syringes
Action: review
`,
  },
  {
    text: 'Dont post knifes pls. Kitchen knifes are ok. thx',
    policy: `## knifes: Knifes
Should not:
- knifes
Can:
- kitchen knifes
`,
  },
  {
    text: 'I do not want to see spiders or snakes on this site, ever! Rubber snakes are fine, though.',
    policy: `## spiders-snakes: Spiders and snakes
Should not:
- spiders
- snakes
Can:
- rubber snakes
`,
  },
  {
    text: 'Ban porn. Hide blood & gore. Flag weed/cannabis for review.',
    policy: `## porn: Porn
Should not:
- porn

## blood-gore: Blood and gore
Should not:
- blood
- gore
Action: blur

## weed-cannabis: Weed and cannabis
Should not:
- weed
- cannabis
Action: review
`,
  },
  {
    text: 'Absolutely NO guns / knives / drugs',
    policy: `## guns-knives-drugs: Guns, knives and drugs
Should not:
- guns
- knives
- drugs
`,
  },
  {
    text: 'Neither guns nor knives are allowed.',
    policy: `## guns-knives: Guns and knives
Should not:
- guns
- knives
`,
  },
  {
    text: 'Posting knives, drugs or tobacco is forbidden. Kitchen knives are not a problem.',
    policy: `## knives-drugs-tobacco: Knives, drugs and tobacco
Should not:
- knives
- drugs
- tobacco
Can:
- kitchen knives
`,
  },
  {
    text: 'No armour, jewellery, grey or blue colours.',
    policy: `## armour-jewellery-grey-or-blue-colours: Armour, jewellery and grey or blue colours
Should not:
- armour
- jewellery
- grey or blue colours
`,
  },
  {
    text: 'Only allow pictures of cats or dogs, nothing else.',
    policy: `## only-cats-dogs: Only cats or dogs
Must show:
- cats
- dogs
`,
  },
  {
    text: "Anything that isn't a cat will be removed.",
    policy: `## only-cat: Only a cat
Must show:
- a cat
`,
  },
  {
    text: 'Don’t post “guns” — toy guns are fine.',
    policy: `## guns: Guns
Should not:
- guns
Can:
- toy guns
`,
  },
  {
    text: 'No vulgar gestures, hate symbols or hate speech, please.',
    policy: `## vulgar-gestures-hate-symbols-hate-speech: Vulgar gestures, hate symbols and hate speech
Should not:
- vulgar gestures
- hate symbols
- hate speech
`,
  },
  {
    text: 'It is not allowed to post pictures of weapons, and it is forbidden to show drugs.',
    policy: `## weapons: Weapons
Should not:
- weapons

## drugs: Drugs
Should not:
- drugs
`,
  },
  {
    text: 'Flag burning is not allowed. No burning crosses either.',
    policy: `## flag-burning: Flag burning
Should not:
- flag burning

## burning-crosses: Burning crosses
Should not:
- burning crosses
`,
  },
  {
    text: 'Please note: no QR codes, no phone numbers.',
    policy: `## qr-codes: QR codes
Should not:
- QR codes

## phone-numbers: Phone numbers
Should not:
- phone numbers
`,
  },
  {
    text: `Number plates have to be blurred.
Faces as well.`,
    policy: `## number-plates-faces: Number plates and faces
Should not:
- number plates
- faces
Action: blur
`,
  },
  {
    text: 'We are a vegan shop, so meat, fish and eggs must not be in the photos; fake meat is fine.',
    policy: `## meat-fish-eggs: Meat, fish and eggs
Should not:
- meat
- fish
- eggs
Can:
- fake meat
`,
  },
  {
    text: 'Tattoos are fine, but nude tattoos go to review.',
    policy: `## nude-tattoos: Nude tattoos
Should not:
- nude tattoos
Action: review
`,
  },
  {
    text: 'No cats, dogs, etc. in the pictures.',
    policy: `## cats-dogs: Cats and dogs
Should not:
- cats
- dogs
`,
  },
  {
    text: 'Weapons are forbidden except when held by police officers.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- weapons held by police officers
`,
  },
  {
    text: 'Moderators should look at anything with needles.',
    policy: `## needles: Needles
Should not:
- needles
Action: review
`,
  },
  {
    text: 'No weapons, drugs or people fighting.',
    policy: `## weapons-drugs-people-fighting: Weapons, drugs and people fighting
Should not:
- weapons
- drugs
- people fighting
`,
  },
  {
    text: 'No one may upload pictures of receipts, ID cards or passports.',
    policy: `## receipts-id-cards-passports: Receipts, ID cards and passports
Should not:
- receipts
- ID cards
- passports
`,
  },
  {
    text: 'Blur the following: faces, number plates, house numbers.',
    policy: `## faces-number-plates-house-numbers: Faces, number plates and house numbers
Should not:
- faces
- number plates
- house numbers
Action: blur
`,
  },
  {
    text: 'Dear sellers, please post only photos of shoes. No stock photos!',
    policy: `## only-shoes: Only shoes
Must show:
- shoes

## stock-photos: Stock photos
Should not:
- stock photos
`,
  },
  {
    text: 'All pictures must be of jewellery or handmade pottery.',
    policy: `## must-show-jewellery-handmade-pottery: Must show jewellery or handmade pottery
Must show:
- jewellery
- handmade pottery
`,
  },
  {
    text: 'Nobody may post guns, not even toy guns.',
    policy: `## guns-toy-guns: Guns and toy guns
Should not:
- guns
- toy guns
`,
  },
  {
    text: "no selfies, no food pics. that's it",
    policy: `## selfies: Selfies
Should not:
- selfies

## food-pics: Food pics
Should not:
- food pics
`,
  },
  {
    text: 'Reject photos with watermarks, logos or text, but price tags are okay.',
    policy: `## watermarks-logos-text: Watermarks, logos and text
Should not:
- watermarks
- logos
- text
Can:
- price tags
`,
  },
  {
    text: 'NO PEOPLE, AND ONLY SHOES ON A WHITE BACKGROUND',
    policy: `## people: People
Should not:
- people

## only-shoes-on-a-white-background: Only shoes on a white background
Must show:
- shoes on a white background
`,
  },
  {
    text: 'Please avoid pictures of needles and blood. Drawings of blood are ok.',
    policy: `## needles-blood: Needles and blood
Should not:
- needles
- blood
Can:
- drawings of blood
`,
  },
  {
    text: 'Hunting trophies and dead animals are off limits, but fish on a plate are fine.',
    policy: `## hunting-trophies-dead-animals: Hunting trophies and dead animals
Should not:
- hunting trophies
- dead animals
Can:
- fish on a plate
`,
  },
  {
    text: 'Swastikas are never allowed, except in museums.',
    policy: `## swastikas: Swastikas
Should not:
- swastikas
Can:
- swastikas in museums
`,
  },
  {
    text: 'All pictures are allowed unless they show guns or blood.',
    policy: `## guns-blood: Guns and blood
Should not:
- guns
- blood
`,
  },
  {
    text: 'Logos are blurred, brand names too, faces are reviewed.',
    policy: `## logos-brand-names: Logos and brand names
Should not:
- logos
- brand names
Action: blur

## faces: Faces
Should not:
- faces
Action: review
`,
  },
  {
    text: 'No half-naked people (bikinis are ok) and no fully naked people.',
    policy: `## half-naked-people: Half-naked people
Should not:
- half-naked people
Can:
- bikinis

## fully-naked-people: Fully naked people
Should not:
- fully naked people
`,
  },
  {
    text: `Rule 1: No guns.
Rule 2: No knives (butter knives are fine).`,
    policy: `## guns: Guns
Should not:
- guns

## knives: Knives
Should not:
- knives
Can:
- butter knives
`,
  },
  {
    text: `No screenshots, memes
or other pictures with text, please. But a price tag is fine.`,
    policy: `## screenshots-memes-text: Screenshots, memes and text
Should not:
- screenshots
- memes
- text
Can:
- a price tag
`,
  },
  {
    text: 'Food is fine, but no half-eaten food.',
    policy: `## half-eaten-food: Half-eaten food
Should not:
- half-eaten food
`,
  },
  {
    text: 'If you see a gun, block it. If there is blood or gore, blur it.',
    policy: `## gun: A gun
Should not:
- a gun

## blood-gore: Blood and gore
Should not:
- blood
- gore
Action: blur
`,
  },
  {
    text: 'Prohibited content includes nudity, violence, and drugs.',
    policy: `## nudity-violence-drugs: Nudity, violence and drugs
Should not:
- nudity
- violence
- drugs
`,
  },
  {
    text: "No weapons of any kind, please - this is a kids' forum.",
    policy: `## weapons: Weapons
Should not:
- weapons
`,
  },
  {
    text: 'Nudity is not permitted, with the exception of classical art.',
    policy: `## nudity: Nudity
Should not:
- nudity
Can:
- classical art
`,
  },
  {
    text: 'no weapons (unless theyre nerf guns)',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- nerf guns
`,
  },
  {
    text: 'Images containing blood or gore will be removed. Images containing alcohol will be flagged for review.',
    policy: `## blood-gore: Blood and gore
Should not:
- blood
- gore

## alcohol: Alcohol
Should not:
- alcohol
Action: review
`,
  },
  {
    text: 'Cigarettes should be hidden; vapes, too.',
    policy: `## cigarettes-vapes: Cigarettes and vapes
Should not:
- cigarettes
- vapes
Action: blur
`,
  },
  {
    text: 'No tobacco products, including cigarettes, cigars and vaping devices, and no alcohol.',
    policy: `## tobacco-products: Tobacco products
Should not:
- tobacco products
- cigarettes
- cigars
- vaping devices

## alcohol: Alcohol
Should not:
- alcohol
`,
  },
  {
    text: 'We only want pictures of cupcakes, cookies or finished cakes - no raw dough!',
    policy: `## only-cupcakes-cookies-finished-cakes: Only cupcakes, cookies or finished cakes
Must show:
- cupcakes
- cookies
- finished cakes

## raw-dough: Raw dough
Should not:
- raw dough
`,
  },
  {
    text: 'No open flames; candles and fireplaces are exempt.',
    policy: `## open-flames: Open flames
Should not:
- open flames
Can:
- candles
- fireplaces
`,
  },
  {
    text: 'Weapons (except toy guns) and drugs are banned.',
    policy: `## weapons-drugs: Weapons and drugs
Should not:
- weapons
- drugs
Can:
- toy guns
`,
  },
  {
    text: 'All weapons, except kitchen knives, are forbidden.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- kitchen knives
`,
  },
  {
    text: 'All but food is blocked.',
    policy: `## only-food: Only food
Must show:
- food
`,
  },
  {
    text: 'All but knives are banned.',
    policy: `## only-knives: Only knives
Must show:
- knives
`,
  },
  {
    text: 'Parents and kids are blocked.',
    policy: `## parents-kids: Parents and kids
Should not:
- parents
- kids
`,
  },
  {
    text: 'All, no guns please.',
    policy: `## guns: Guns
Should not:
- guns
`,
  },
  {
    text: 'No guns without exception.',
    policy: `## guns: Guns
Should not:
- guns
`,
  },
  {
    text: 'No guns, no exceptions.',
    policy: `## guns: Guns
Should not:
- guns
`,
  },
  {
    text: 'No dogs without a leash.',
    policy: `## dogs-without-a-leash: Dogs without a leash
Should not:
- dogs without a leash
`,
  },
  {
    text: 'Do not blur faces of statues. Blur faces.',
    policy: `## faces: Faces
Should not:
- faces
Can:
- faces of statues
Action: blur
`,
  },
  {
    text: 'No weapons. Exceptions: kitchen knives, toys.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- kitchen knives
- toys
`,
  },
  {
    text: 'Swords are fine. No other weapons.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- swords
`,
  },
  {
    text: 'No weapons. However, toys are fine.',
    policy: `## weapons: Weapons
Should not:
- weapons
Can:
- toys
`,
  },
  {
    text: 'No kitchen knives or forks.',
    policy: `## kitchen-knives-forks: Kitchen knives and forks
Should not:
- kitchen knives
- forks
`,
  },
  {
    text: 'No naked men or naked women.',
    policy: `## naked-men-naked-women: Naked men and naked women
Should not:
- naked men
- naked women
`,
  },
  {
    text: 'No guns, max. 1% false positives.',
    policy: `## guns: Guns
Should not:
- guns
False positives: 1%
`,
  },
  {
    text: '"No guns. No knives."',
    policy: `## guns: Guns
Should not:
- guns

## knives: Knives
Should not:
- knives
`,
  },
]

/** Texts that leave something open, say nothing that a picture shows, or contradict themselves: refused, with the reason. */
export const PROSE_REFUSALS: readonly ProseRefusal[] = [
  {
    text: 'Be nice.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "Be nice"',
  },
  {
    text: 'No weapons. No drugs. Kitchen knives are fine.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "kitchen knives" is an exception: "Kitchen knives are fine"',
  },
  {
    text: 'Maybe no guns.',
    code: 'prose-unclear',
    because: '"maybe" leaves open whether the rule holds: "Maybe no guns"',
  },
  {
    text: 'Guns should usually be blocked.',
    code: 'prose-unclear',
    because: '"usually" leaves open whether the rule holds: "Guns should usually be blocked"',
  },
  {
    text: 'Can I post guns?',
    code: 'prose-unclear',
    because: 'A question sets no rule: "Can I post guns"',
  },
  {
    text: 'Is blood okay? No.',
    code: 'prose-unclear',
    because: 'A question sets no rule: "Is blood okay"',
  },
  {
    text: 'Keine Waffen, bitte.',
    code: 'prose-unclear',
    because: 'This does not look like English: "Keine Waffen, bitte"',
  },
  {
    text: 'No se permiten armas.',
    code: 'prose-unclear',
    because: 'This does not look like English: "No se permiten armas"',
  },
  {
    text: "Pas d'armes, s'il vous plaît.",
    code: 'prose-unclear',
    because: `This does not look like English: "Pas d'armes, s'il vous plaît"`,
  },
  {
    text: '不要枪',
    code: 'prose-unclear',
    because: 'This does not look like English: "不要枪"',
  },
  {
    text: 'No children holding guns or knives.',
    code: 'prose-unclear',
    because: '"No children holding guns or knives" can be read in two ways: it is open what "knives" goes with',
  },
  {
    text: 'No dogs or cats on the sofa.',
    code: 'prose-unclear',
    because: '"No dogs or cats on the sofa" can be read in two ways: it is open what "on the sofa" goes with',
  },
  {
    text: 'No guns and toys are fine.',
    code: 'prose-unclear',
    because: '"guns and toys are fine" is not understood in "No guns and toys are fine"',
  },
  {
    text: 'No blood unless a doctor approves.',
    code: 'prose-unclear',
    because: 'A picture does not show whether "a doctor approves" holds: "No blood unless a doctor approves"',
  },
  {
    text: 'No memes unless they are funny.',
    code: 'prose-unclear',
    because: 'A picture does not show whether "funny" holds: "No memes unless they are funny"',
  },
  {
    text: 'No guns on the weekend unless necessary.',
    code: 'prose-unclear',
    because: 'A picture does not show whether "necessary" holds: "No guns on the weekend unless necessary"',
  },
  {
    text: 'No alcohol when children are in the picture.',
    code: 'prose-unclear',
    because:
      '"when children are in the picture" ties a ban to a condition: "No alcohol when children are in the picture"',
  },
  {
    text: 'Every picture must show a face and a document.',
    code: 'prose-unclear',
    because:
      'It is open whether "a face and a document" must all be seen or one is enough: "Every picture must show a face and a document"',
  },
  {
    text: 'No knives. Only kitchen knives are allowed.',
    code: 'prose-unclear',
    because:
      'It is open whether "kitchen knives" is the only thing allowed or an exception: "Only kitchen knives are allowed"',
  },
  {
    text: 'No guns, only toys.',
    code: 'prose-unclear',
    because: 'It is open whether "toys" is the only thing allowed or an exception: "No guns, only toys"',
  },
  {
    text: 'No inappropriate content.',
    code: 'prose-unclear',
    because: '"inappropriate content" names nothing that a picture shows: "No inappropriate content"',
  },
  {
    text: 'No bad stuff please.',
    code: 'prose-unclear',
    because: '"bad stuff" names nothing that a picture shows: "No bad stuff please"',
  },
  {
    text: 'No more than three photos per listing.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "No more than three photos per listing"',
  },
  {
    text: 'Some blood is okay. No blood.',
    code: 'prose-unclear',
    because: '"some blood" leaves open how much is too much: "Some blood is okay"',
  },
  {
    text: 'Not too much skin.',
    code: 'prose-unclear',
    because: '"not too" leaves open whether the rule holds: "Not too much skin"',
  },
  {
    text: 'No guns. Guns are fine.',
    code: 'prose-contradiction',
    because: '"guns" is both forbidden and allowed, or treated in two ways: "No guns"',
  },
  {
    text: 'Block guns. Guns go to review.',
    code: 'prose-contradiction',
    because: '"guns" is both forbidden and allowed, or treated in two ways: "Guns go to review"',
  },
  {
    text: 'Dogs are welcome.',
    code: 'prose-unattributed',
    because: '"dogs" is allowed, but nothing is forbidden: "Dogs are welcome"',
  },
  {
    text: 'They are fine. No guns.',
    code: 'prose-unclear',
    because: 'It is open what "they" means in "They are fine"',
  },
  {
    text: 'No one likes guns.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "No one likes guns"',
  },
  {
    text: 'Violators will be banned.',
    code: 'prose-unclear',
    because: '"violators" is not understood in "Violators will be banned"',
  },
  {
    text: "Don't post guns or insult people.",
    code: 'prose-unclear',
    because: `"insult people" is not understood in "Don't post guns or insult people"`,
  },
  {
    text: 'No pictures of my house.',
    code: 'prose-unclear',
    because: '"my house" is not understood in "No pictures of my house"',
  },
  {
    text: 'Guns, knives, bombs.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "Guns, knives, bombs"',
  },
  {
    text: `no guns
no knives
nudity`,
    code: 'prose-unclear',
    because: 'This sentence is not understood: "nudity"',
  },
  {
    text: 'No 🔫 or 🍺.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "No 🔫 or"',
  },
  {
    text: 'No guns (or knives.',
    code: 'prose-unclear',
    because: '"(" is not understood in "No guns (or knives."',
  },
  {
    text: 'No guns <b>at all</b>.',
    code: 'prose-unclear',
    because: '"guns <b>at all<" is not understood in "No guns <b>at all</b>"',
  },
  {
    text: 'We sell shoes.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "We sell shoes"',
  },
  {
    text: 'No guns. At most 80% false positives.',
    code: 'prose-unclear',
    because: 'The share "80%" cannot be used in "At most 80% false positives"',
  },
  {
    text: 'Guns are discouraged.',
    code: 'prose-unclear',
    because: '"discouraged" leaves open whether the rule holds: "Guns are discouraged"',
  },
  {
    text: "If it's not food, don't post it.",
    code: 'prose-unclear',
    because: `This sentence is not understood: "If it's not food, don't post it"`,
  },
  {
    text: 'No fireworks and block parties.',
    code: 'prose-unclear',
    because: '"block parties" is not understood in "No fireworks and block parties"',
  },
  {
    text: 'Cats are cool, dogs are not.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "Cats are cool, dogs are not"',
  },
  {
    text: 'No guns.no knives.',
    code: 'prose-unclear',
    because: '"guns.no knives" is not understood in "No guns.no knives"',
  },
  {
    text: 'Thanks for reading!',
    code: 'policy-empty',
    because: 'The policy has no rule.',
  },
  {
    text: 'Toy guns are fine, knives are fine. No guns or knives.',
    code: 'prose-contradiction',
    because: '"knives" is both forbidden and allowed, or treated in two ways: "No guns or knives"',
  },
  {
    text: 'Swimwear is fine on the beach but not indoors.',
    code: 'prose-unclear',
    because: '"indoors" is not understood in "Swimwear is fine on the beach but not indoors"',
  },
  {
    text: 'No weapons, real or fake.',
    code: 'prose-unclear',
    because: '"real" is no thing by itself in "No weapons, real or fake"',
  },
  {
    text: 'No dogs. No cats. They are fine in cages.',
    code: 'prose-unclear',
    because: 'It is open what "they" means in "They are fine in cages"',
  },
  {
    text: `Every picture must show:
- a face
- a document`,
    code: 'prose-unclear',
    because: 'It is open whether "a document" must all be seen or one is enough: "a document"',
  },
  {
    text: 'No weapons. Knives are fine, but no bloody knives.',
    code: 'prose-unclear',
    because: '"knives" as an exception would lift the whole ban: "Knives are fine, but no bloody knives"',
  },
  {
    text: 'Users who post guns will be banned.',
    code: 'prose-unclear',
    because: '"users who post guns" is not understood in "Users who post guns will be banned"',
  },
  {
    text: 'Swimwear is only allowed.',
    code: 'prose-unclear',
    because: 'It is open whether "swimwear" is the only thing allowed or an exception: "Swimwear is only allowed"',
  },
  {
    text: 'Alcohol is fine for adults. No alcohol.',
    code: 'prose-unclear',
    because: 'A picture does not show whether "for adults" holds: "Alcohol is fine for adults"',
  },
  {
    text: 'No guns, kitchen knives and forks are fine.',
    code: 'prose-unclear',
    because:
      '"guns, kitchen knives and forks are fine" is not understood in "No guns, kitchen knives and forks are fine"',
  },
  {
    text: 'No guns this week.',
    code: 'prose-unclear',
    because: '"guns this week" is not understood in "No guns this week"',
  },
  {
    text: 'Post cats.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "Post cats"',
  },
  {
    text: 'What is seen stays seen, so behave.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "What is seen stays seen, so behave"',
  },
  {
    text: 'No food or drinks with alcohol.',
    code: 'prose-unclear',
    because: '"No food or drinks with alcohol" can be read in two ways: it is open what "with alcohol" goes with',
  },
  {
    text: 'No spam, or whatever.',
    code: 'prose-unclear',
    because: '"or whatever" leaves open whether the rule holds: "No spam, or whatever"',
  },
  {
    text: "Please do not share pictures of other people's children.",
    code: 'prose-unclear',
    because: `"other people's children" is not understood in "Please do not share pictures of other people's children"`,
  },
  {
    text: 'You can post food, drinks and kitchens. Nothing else is allowed.',
    code: 'prose-unattributed',
    because: '"food" is allowed, but nothing is forbidden: "You can post food, drinks and kitchens"',
  },
  {
    text: 'Pets are welcome, except snakes and spiders.',
    code: 'prose-unclear',
    because: '"snakes and spiders" is not understood in "Pets are welcome, except snakes and spiders"',
  },
  {
    text: 'Keep it clean!',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "Keep it clean"',
  },
  {
    text: 'Weapons, except toy guns, and drugs are banned.',
    code: 'prose-unclear',
    because:
      '"Weapons, except toy guns, and drugs are banned" can be read in two ways: it is open whether "and drugs" is allowed or forbidden',
  },
  {
    text: "We don't allow weapons, except kitchen knives, or drugs.",
    code: 'prose-unclear',
    because: `"We don't allow weapons, except kitchen knives, or drugs" can be read in two ways: it is open whether "or drugs" is allowed or forbidden`,
  },
  {
    text: 'Drugs, except medicine, and alcohol are not allowed.',
    code: 'prose-unclear',
    because:
      '"Drugs, except medicine, and alcohol are not allowed" can be read in two ways: it is open whether "and alcohol" is allowed or forbidden',
  },
  {
    text: 'No weapons, unless toys, or drugs.',
    code: 'prose-unclear',
    because:
      '"No weapons, unless toys, or drugs" can be read in two ways: it is open whether "or drugs" is allowed or forbidden',
  },
  {
    text: 'No nudity, except in art, or gore.',
    code: 'prose-unclear',
    because:
      '"No nudity, except in art, or gore" can be read in two ways: it is open whether "or gore" is allowed or forbidden',
  },
  {
    text: 'No weapons except toys, drugs.',
    code: 'prose-unclear',
    because:
      '"No weapons except toys, drugs" can be read in two ways: it is open whether "drugs" is allowed or forbidden',
  },
  {
    text: 'No weapons, but not toys, or drugs.',
    code: 'prose-unclear',
    because:
      '"No weapons, but not toys, or drugs" can be read in two ways: it is open whether "or drugs" is allowed or forbidden',
  },
  {
    text: 'No weapons and, except toys, drugs.',
    code: 'prose-unclear',
    because:
      '"No weapons and, except toys, drugs" can be read in two ways: it is open whether "drugs" is allowed or forbidden',
  },
  {
    text: 'Knives are only allowed in kitchens, or guns.',
    code: 'prose-unclear',
    because:
      '"Knives are only allowed in kitchens, or guns" can be read in two ways: it is open whether "or guns" is allowed or forbidden',
  },
  {
    text: 'Blur faces, except statues, and number plates.',
    code: 'prose-unclear',
    because:
      '"Blur faces, except statues, and number plates" can be read in two ways: it is open whether "and number plates" is allowed or forbidden',
  },
  {
    text: 'Weapons, toy guns excepted, and drugs are banned.',
    code: 'prose-unclear',
    because: 'This sentence is not understood: "Weapons, toy guns excepted, and drugs are banned"',
  },
  {
    text: 'Block all except food.',
    code: 'prose-unclear',
    because: '"all" names nothing that a picture shows: "Block all except food"',
  },
  {
    text: 'Ban all but food.',
    code: 'prose-unclear',
    because: '"all" names nothing that a picture shows: "Ban all but food"',
  },
  {
    text: 'No guns, let alone bombs.',
    code: 'prose-unclear',
    because: '"let alone bombs" is not understood in "No guns, let alone bombs"',
  },
  {
    text: 'Blur blood, let alone guns.',
    code: 'prose-unclear',
    because: '"let alone guns" is not understood in "Blur blood, let alone guns"',
  },
  {
    text: 'No guns, not to mention bombs.',
    code: 'prose-unclear',
    because: '"not to mention bombs" is not understood in "No guns, not to mention bombs"',
  },
  {
    text: 'No guns without permission.',
    code: 'prose-unclear',
    because: 'A picture does not show whether "guns without permission" holds: "No guns without permission"',
  },
  {
    text: 'Hardly any toy guns are fine. No guns.',
    code: 'prose-unclear',
    because: '"hardly" leaves open whether the rule holds: "Hardly any toy guns are fine"',
  },
  {
    text: 'No guns. In theory toy guns are fine.',
    code: 'prose-unclear',
    because: '"in theory" leaves open whether the rule holds: "In theory toy guns are fine"',
  },
  {
    text: 'No guns. Toy guns are seldom okay.',
    code: 'prose-unclear',
    because: '"seldom" leaves open whether the rule holds: "Toy guns are seldom okay"',
  },
  {
    text: "No guns. It's okay to block knives.",
    code: 'prose-unclear',
    because: `A picture does not show whether "to block knives" holds: "It's okay to block knives"`,
  },
  {
    text: 'No guns. It is fine to report knives.',
    code: 'prose-unclear',
    because: 'A picture does not show whether "to report knives" holds: "It is fine to report knives"',
  },
  {
    text: "No guns. It's okay to blur toy guns.",
    code: 'prose-unclear',
    because: `A picture does not show whether "to blur toy guns" holds: "It's okay to blur toy guns"`,
  },
  {
    text: 'No knives. We accept reports of knives.',
    code: 'prose-unclear',
    because: '"reports of knives" is not understood in "We accept reports of knives"',
  },
  {
    text: 'No knives. Blocking kitchen knives is fine.',
    code: 'prose-unclear',
    because: '"blocking kitchen knives" is not understood in "Blocking kitchen knives is fine"',
  },
  {
    text: 'No knives. Let mods block kitchen knives.',
    code: 'prose-unclear',
    because: '"mods block kitchen knives" is not understood in "Let mods block kitchen knives"',
  },
  {
    text: 'Never blur faces. Block guns.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "faces" is an exception: "Never blur faces"',
  },
  {
    text: 'No blood. Never blur food.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "food" is an exception: "Never blur food"',
  },
  {
    text: `We allow:
- food

We do not allow:
- guns`,
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "food" is an exception: "food"',
  },
  {
    text: 'No guns. Do not review toy guns.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "toy guns" is an exception: "Do not review toy guns"',
  },
  {
    text: 'Toy guns are not blocked. Blur guns.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "toy guns" is an exception: "Toy guns are not blocked"',
  },
  {
    text: 'No guns. Food is fine.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "food" is an exception: "Food is fine"',
  },
  {
    text: 'No guns, food is fine.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "food" is an exception: "No guns, food is fine"',
  },
  {
    text: 'Cats are fine, but no dogs.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "cats" is an exception: "Cats are fine, but no dogs"',
  },
  {
    text: 'Every profile picture must show a face. Sunglasses are fine.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "sunglasses" is an exception: "Sunglasses are fine"',
  },
  {
    text: 'Block faces (do not blur statues).',
    code: 'prose-unclear',
    because: '"do not blur statues" is not understood in "Block faces (do not blur statues)"',
  },
  {
    text: 'No weapons. Toy weapons are okay, swords too.',
    code: 'prose-unclear',
    because: 'It is open what "that" means in "Toy weapons are okay, swords too"',
  },
  {
    text: 'No weapons, but toy guns are okay. Knives as well.',
    code: 'prose-unclear',
    because: 'It is open what "that" means in "Knives as well"',
  },
  {
    text: 'No weapons, but toy guns are okay. The same goes for swords.',
    code: 'prose-unclear',
    because: 'It is open what "that" means in "The same goes for swords"',
  },
  {
    text: 'No weapons except toys. Swords too.',
    code: 'prose-unclear',
    because: 'It is open what "that" means in "Swords too"',
  },
  {
    text: 'Only blur faces.',
    code: 'prose-unclear',
    because: '"only blur faces" is not understood in "Only blur faces"',
  },
  {
    text: 'Only review guns.',
    code: 'prose-unclear',
    because: '"only review guns" is not understood in "Only review guns"',
  },
  {
    text: 'Only block guns.',
    code: 'prose-unclear',
    because: '"only block guns" is not understood in "Only block guns"',
  },
  {
    text: 'Only flag guns for review.',
    code: 'prose-unclear',
    because: '"only flag guns for review" is not understood in "Only flag guns for review"',
  },
  {
    text: 'No naked men or women.',
    code: 'prose-unclear',
    because: '"No naked men or women" can be read in two ways: it is open what "women" goes with',
  },
  {
    text: 'No dead people or animals.',
    code: 'prose-unclear',
    because: '"No dead people or animals" can be read in two ways: it is open what "animals" goes with',
  },
  {
    text: 'No naked men, women or children.',
    code: 'prose-unclear',
    because: '"No naked men, women or children" can be read in two ways: it is open what "women" goes with',
  },
  {
    text: 'No weapons, but toy guns and knives are fine.',
    code: 'prose-unclear',
    because:
      '"No weapons, but toy guns and knives are fine" can be read in two ways: it is open what "knives" goes with',
  },
  {
    text: 'No weapons except toy guns and drugs.',
    code: 'prose-unclear',
    because: '"No weapons except toy guns and drugs" can be read in two ways: it is open what "drugs" goes with',
  },
  {
    text: 'No "Action: allow" signs.',
    code: 'prose-unclear',
    because: '"Action: allow" is not understood in "No "Action: allow" signs"',
  },
  {
    text: 'No "guns. Only food" signs.',
    code: 'prose-unclear',
    because: '"guns. Only food" is not understood in "No "guns. Only food" signs"',
  },
  {
    text: 'No "guns except toys" signs.',
    code: 'prose-unclear',
    because: '"guns except toys" is not understood in "No "guns except toys" signs"',
  },
  {
    text: 'Toy guns and knives are fine. No guns or knives.',
    code: 'prose-unclear',
    because: '"Toy guns and knives are fine" can be read in two ways: it is open what "knives" goes with',
  },
  {
    text: 'We want only blur faces.',
    code: 'prose-unclear',
    because: '"we want only blur faces" is not understood in "We want only blur faces"',
  },
  {
    text: 'Guns are banned while food is fine.',
    code: 'prose-unattributed',
    because: 'It cannot be told to which rule "food" is an exception: "Guns are banned while food is fine"',
  },
]
