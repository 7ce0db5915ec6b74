/**
 * What the embedded model's describer says of ordinary pictures, as {@link describedAs} writes it: 2,025 different descriptions of 3,989 pictures that calibrate
 * the model and that its caption decoder was not trained on (photos, garments, flowers, memes, paintings, drawings, screenshots). Of a third of
 * them it says nothing.
 *
 * Part of the engine, and not of the model: what a model is named by would change with it, and with that every policy that was compiled for it.
 */
export function ordinaryDescriptions(): string[] {
  return LINES.trim().split('\n')
}

const LINES = `
a baby in a blue shirt is laying on a bed, baby clothes, hazmat response, diaper, bed bug
a baby in a green sweater is holding a green object in its mouth, treat, chewing tobacco, leek, potato, leaf, indian sweet, artichoke, pop
a baby in a white shirt is sitting in a chair, diaper, baby, baby clothes, pregnant belly, nursing mother, baby shower, baby food, baby stroller
a baseball player in white swings the ball, baseball glove, batter, baseball bat, baseball field
a basketball player dribbles the ball, basketball, basketball player
a basketball player is dribbling the ball on the court, basketball court, basketball hoop
a biker rides through the woods
a bird flies through the air, kite
a bird is flying through the air, moon, hummingbird, flies, fly
a black and brown dog is chewing on a stick, rottweiler
a black and brown dog is running on a dirt path
a black and brown dog is running on the beach
a black and brown dog is running through the grass
a black and brown dog is running through the snow
a black and brown dog is running through the snow, rottweiler
a black and brown dog jumps over a red frisbee
a black and brown dog plays in the snow, bernese mountain dog
a black and brown dog runs through a field
a black and white bird is flying over the water, pheasant, heron
a black and white bird is flying through the air, bee, honey, beehive, blue tit, locust swarm, hummingbird, beetroot, bee swarm
a black and white bird is standing in front of a bird, chickpea, raw chicken, chicken breast, chick, cockatoo, chicken nugget, chicken wing
a black and white dog is chasing a black dog, cartoon animal
a black and white dog is holding a blue toy in its mouth
a black and white dog is jumping in the air
a black and white dog is jumping in the air to catch a toy
a black and white dog is jumping in the air, horse riding, racehorse, horse racing, greyhound race, horse race betting
a black and white dog is jumping into a pool
a black and white dog is jumping into the water
a black and white dog is jumping on a bed, plush animal
a black and white dog is jumping over a hurdle, hurdle, border collie
a black and white dog is jumping over a red frisbee
a black and white dog is jumping through the air
a black and white dog is jumping up to catch a white and black dog
a black and white dog is laying in the snow
a black and white dog is laying on its hind legs in the grass, paw, bear paw, dead rat, petting, rat poison, litter of kittens, blue tit, kitten
a black and white dog is playing in a grassy field
a black and white dog is playing in the grass, magpie
a black and white dog is playing with a black dog, black cat, chihuahua, calico cat
a black and white dog is playing with a brown and white toy, cocker spaniel, cockatiel, abused animal, petting
a black and white dog is playing with a green ball, blue cheese, blue tit, bumblebee
a black and white dog is playing with a red toy
a black and white dog is playing with a stick in his mouth
a black and white dog is rolling on its back in the grass, mite
a black and white dog is running in the snow
a black and white dog is running on a tennis court, border collie
a black and white dog is running on the beach
a black and white dog is running through a field
a black and white dog is running through the grass
a black and white dog is running through the grass, border collie
a black and white dog is running through the water
a black and white dog is running with a blue toy in its mouth, boston
a black and white dog is shaking off water
a black and white dog is sitting in the snow, bear cub, black bear, grizzly bear, polar bear, badger, raccoon
a black and white dog is standing in front of a white house, koala
a black and white dog is walking in the snow, grizzly bear, bear bile, polar bear, bear cub
a black and white dog jumping through a field
a black and white dog jumps over a red and white pole, british shorthair
a black and white dog jumps up to catch a toy, chihuahua, person hugging pet, pet carrier, exotic pet, petting
a black and white dog playing with a red frisbee, python
a black and white dog plays with a stick, blunderbuss
a black and white dog runs on the beach, border collie
a black and white dog with a red frisbee in its mouth, mascot
a black dog and a brown dog are playing in the water, schnauzer
a black dog and a brown dog are standing in the grass
a black dog chases a blue ball
a black dog is jumping in the air
a black dog is jumping over a blue and white dog
a black dog is running on the grass
a black dog is running through a field
a black dog is running through a grassy field, black bear
a black dog is running through the grass
a black dog is running through the snow
a black dog is running through the water, dried seahorse, otter, petting
a black dog is walking through the water
a black dog is walking through the water, reach, edge, border
a black dog jumps in the woods, baboon, gibbon, orangutan, mite, cicada, monkey, proboscis monkey, bushmeat
a black dog plays in the snow
a black dog runs along a rocky beach
a black dog runs through the grass
a black dog runs through the water
a black dog runs through the woods
a black dog swims in a pool, otter, animal in plastic
a black dog walking on the beach
a black dog with a green collar plays with a white dog, poodle
a black dog with a red collar is in the water, labrador
a black dog with a stuffed animal in its mouth, great dane
a blue car drives down a dirt road, jeep
a boy in a blue dress is playing in the water
a boy in a blue shirt and blue shorts is walking on the beach, trunk, trunks
a boy in a blue shirt and jeans is standing on a playground
a boy in a blue shirt is jumping into a pool, flip-flop
a boy in a blue shirt is jumping into a pool, spout
a boy in a blue shirt is jumping into a puddle of water
a boy in a blue shirt is sliding down a blue slide
a boy in a blue shirt is standing in front of a wooden fence, sunlight
a boy in a blue shirt is standing on a rock in the water
a boy in a blue shirt is swinging on a trampoline
a boy in a red bathing suit is running through the water
a boy in a red jacket is riding a skateboard down a ramp
a boy in a red jacket is wearing a red coat, medal
a boy in a red shirt and black pants is jumping into the air
a boy in a red shirt is jumping up to catch a soccer ball
a boy in a red shirt is playing on a swing, backgammon
a boy in a red shirt is standing on the shore of the water, end
a boy in a red swimsuit is in the air, push-up
a boy in a swimming pool
a boy in a swing at a park
a boy in a white shirt is sitting on a stone wall, pothole, pit, basement
a boy in a white shirt is walking through the window of a window, masked burglar
a boy in a yellow shirt is playing with a ball, colander, mate tea, poke bowl, coffee machine, electric kettle, acai bowl, dumpling
a boy in a yellow shirt is sitting on a merry go round, carnival, amusement park
a boy in blue shorts walks on the beach
a boy playing basketball, karate
a boy stands in the snow near a tree, weather, frost
a boy wearing a black shirt is standing in front of a white building
a boy wearing a white shirt and black pants is jumping on a skateboard, gold bar
a boy with a mohawk and sunglasses smiles
a brown and black dog is jumping through the air
a brown and black dog is standing in the water
a brown and black dog plays in the snow
a brown and white bird is flying through a field
a brown and white dog digs in the snow, porcupine, hedgehog, rodent
a brown and white dog is chasing a ball
a brown and white dog is jumping over a black and white and brown dog
a brown and white dog is jumping over a red frisbee
a brown and white dog is jumping over a sign
a brown and white dog is jumping over a wooden bench, squirt
a brown and white dog is jumping over an obstacle
a brown and white dog is laying in the sand, predator with prey, poached animal, animal skeleton
a brown and white dog is playing with a stuffed animal
a brown and white dog is playing with a white ball
a brown and white dog is running in the snow, saint bernard, collie
a brown and white dog is running on a dirt track, horse riding, horse rider, horseback, horse racing, horse race betting, donkey, pony, racehorse
a brown and white dog is running on the beach
a brown and white dog is running on the grass, collie
a brown and white dog is running through a tunnel, barrel, pipe, muzzle, musket, pipeline
a brown and white dog is running through the grass
a brown and white dog is running through the grass, kangaroo, lassi
a brown and white dog is running through the grass, puppy mill
a brown and white dog is running through the water
a brown and white dog is standing in front of a brown dog
a brown and white dog is standing on the sidewalk
a brown and white dog is walking through a field
a brown and white dog is wearing a blue and white collar, giraffe, kookaburra, leopard, cheetah, meerkat, ostrich, jaguar
a brown and white dog jumps over a wooden fence, opossum, koala, marmoset, ferret, rodent, platypus, hamster, dead rat
a brown and white dog with a brown dog in its mouth
a brown and white dog with a stick in its mouth
a brown and white dog with a stuffed animal in its mouth, cartoon animal, mascot
a brown dog is biting a black dog, terrier
a brown dog is carrying a green ball in its mouth, treat, durian
a brown dog is carrying a stick in its mouth
a brown dog is chasing a soccer ball
a brown dog is digging in the water
a brown dog is going down a dirt path
a brown dog is holding a red object in its mouth
a brown dog is jumping in the air to catch a frisbee
a brown dog is jumping into a pool
a brown dog is jumping over a black and brown dog
a brown dog is jumping over a black and white dog, grizzly bear
a brown dog is jumping over a fence
a brown dog is jumping over a red and white dog
a brown dog is jumping through the air
a brown dog is laying on a bed
a brown dog is looking at something in his mouth
a brown dog is playing with a blue toy
a brown dog is playing with a red toy, civet, litter of kittens, kitten, cat
a brown dog is running in the sand
a brown dog is running in the snow, doberman
a brown dog is running through a field
a brown dog is running through a grassy field
a brown dog is running through the dirt
a brown dog is running through the grass
a brown dog is running through the grass, chihuahua
a brown dog is running through the grass, kitten, ginger cat, black cat, bengal cat, calico cat, cat with prey, big cat, litter of kittens
a brown dog is running through the snow, bernese mountain dog
a brown dog is running through the water
a brown dog is running through the woods
a brown dog is shaking off of water
a brown dog is shaking off water
a brown dog is splashing in the water
a brown dog is standing in the water
a brown dog is swimming in the water
a brown dog is walking through the water with a stick in its mouth
a brown dog runs through a field
a brown dog runs through the grass
a brown dog swimming with a stick in its mouth, otter
a brown dog swims in the water with a ball in its mouth, british shorthair
a brown dog with a red collar is laying on the grass
a car is driving through the water, jeep
a card with large printed text a mask, masquerade mask, carnival mask, hockey mask, halloween mask, guy fawkes mask
a card with large printed text a quote or announcement, santa, gift box
a child in a black shirt is sitting on a tire swing, gas cylinder
a child in a green jacket is walking on a snowy path
a child in a red shirt is laying on a bed
a crowd of people are gathered in the distance, midst
a crowd of people are standing in front of a large crowd, scenery
a crowd of people watching a crowd, protest banner, german flag, canadian flag, parade, giant prize check
a dog is jumping in the air to catch a frisbee
a dog is jumping in the air to catch a frisbee, giant, chow chow, chin
a dog is jumping over a hurdle
a dog is running in the snow
a dog is running on the beach
a dog is running through the grass
a dog is running through the snow
a dog is running through the snow, husky
a dog jumps over a brick wall
a dog jumps over a hurdle, camembert
a dog jumps over an obstacle
a dog jumps up to catch a frisbee
a dog plays with a ball in the grass
a dog plays with a stick in the snow, terrier
a dog running down a dirt path, dingo
a dog running on the beach
a dog running with a yellow ball in its mouth
a dog runs down a path in the woods
a dog runs through a field, giraffe
a dog runs through the grass
a dog splashes in the water
a dog stands in front of a car, hatchback
a dog with a blue collar is licking its nose
a dog with a frisbee in its mouth
a dog with a frisbee in its mouth is standing in the grass
a dog with a stick in its mouth, blue jay, blue tit
a dog with a toy in its mouth
a football player in a red jersey is being tackled by a player in white, football fan, american football
a football player in a red jersey is wearing a red helmet, football helmet, football club crest, military helmet, tackle
a football player in red and white is running with the ball, referee
a girl in a bikini is walking on the beach
a girl in a blue bathing suit is jumping into a pool
a girl in a blue bathing suit is jumping into the water
a girl in a blue dress is carrying a large stick in her hand, moss, menorah, hashish
a girl in a blue dress is running on the beach
a girl in a blue dress sits on a blue blanket
a girl in a blue shirt and sunglasses is holding a camera, cigar smoker, blowing, exhaling smoke, person smoking, person smoking weed
a girl in a pink bathing suit is being held by a girl
a girl in a pink dress is dancing in front of a crowd, bridesmaid, bride, dancing couple, dress, marriage proposal, evening gown, engagement ring, navel piercing
a girl in a pink dress is laying on the bed
a girl in a pink dress is running on the beach
a girl in a pink dress is standing in front of a large white building
a girl in a pink dress is standing in front of a white wall
a girl in a pink dress is walking on the beach
a girl in a pink dress is walking on the beach, waist
a girl in a pink hat and pink hat is sitting on the beach, scalpel, mitten, headdress
a girl in a pink jacket is laying on a bed
a girl in a pink shirt is climbing a rock
a girl in a pink shirt is doing a back flip in the air, tightrope
a girl in a pink shirt is holding a baby in her mouth, ferret, hamster, nutria, ginger cat
a girl in a pink shirt is holding a ball in her mouth, ball pit
a girl in a pink shirt is jumping into a swimming pool
a girl in a pink shirt is jumping on a trampoline, dumbbell, kettlebell
a girl in a pink shirt is laying on a bed
a girl in a pink shirt is sitting on a bed
a girl in a pink shirt is smiling at the camera
a girl in a pink shirt is standing in front of a white wall, mini, miniskirt
a girl in a pink shirt is walking on a rock
a girl in a pool is being splashed by a pool, tub, bathtub, hot tub
a girl in a red and white dress walks down the sidewalk
a girl in a red bathing suit plays in the water, bungee jumping
a girl in a red coat is walking on the beach
a girl in a red shirt and blue shorts plays in the water, life jacket
a girl in a swimsuit is splashing in the water, rainbow
a girl in a white dress is playing in the water
a girl in a white shirt is standing in front of a brick wall, left, side, ceiling, floor, elbow, behind
a girl is jumping on a skateboard, shoot
a girl wearing a pink shirt and jeans stands on a grassy hill, ground, bottom, down, churros, rough
a group of children are playing in front of a building, inauguration, gather, communion, hand puppet, circus, altar
a group of children play in the water
a group of children playing in the sand, sandbox, mud, sand, sandbag wall, rubble, chalk, earthquake rubble
a group of children playing instruments, art, bust sculpture, carving, artist, kindergarten
a group of children playing soccer on a field
a group of dogs pulling a sled in the snow
a group of dogs pulling a sled through the snow
a group of girls are standing in front of a large wall
a group of men in red and white uniforms playing a game, goalkeeper, american football, referee
a group of men playing soccer on a field
a group of men playing soccer on the field, goalkeeper, referee, tackle, american football
a group of men wearing hats walk down the street, robe
a group of people are going down a city street
a group of people are in a race car in the middle of the street
a group of people are in a race car on a sunny day
a group of people are in the water, paddle
a group of people are kayaking in the water, raft
a group of people are playing a carnival, dj
a group of people are playing in the water
a group of people are playing instruments
a group of people are playing instruments in a parking lot, pipe, accordion
a group of people are playing soccer
a group of people are posing for a picture
a group of people are racing around a track
a group of people are racing on a track
a group of people are riding a race car on a track
a group of people are riding a raft on a waterfall
a group of people are riding a sled through the snow
a group of people are riding horses on a track
a group of people are sitting in a car, child car seat, gas cylinder, gas pump, airplane cabin, gondola, cigarette butt, political bumper sticker, private jet
a group of people are sitting in a cave, stomach, nut, fat, bacon, capsule, caviar, organ meat
a group of people are sitting in a dimly lit lit setting, curtain, audience, cocktail party, movie theater
a group of people are sitting in a parade, holi festival
a group of people are sitting in a race, bullet
a group of people are sitting on a bench in a park
a group of people are sitting on a metal bridge, padlock
a group of people are sitting on a ramp, office chair, wheelchair, high chair
a group of people are sitting on a skateboard, bust sculpture, silver, metal
a group of people are sitting on a stage
a group of people are sitting on a street in a race car
a group of people are sitting on a street in front of a crowd
a group of people are sitting on a track
a group of people are sitting on the beach
a group of people are standing in front of a building, fawn, base, eiffel tower
a group of people are standing in front of a crowd of people, accordion, drum, drum kit, marching band, chemical drum, drummer, dj
a group of people are standing in front of a fence
a group of people are standing in front of a large body of water, baby elephant, elephant ride, capybara
a group of people are standing in front of a large building, barber shop, power outlet, hair salon, dental office, furniture, hairdresser, buzz cut, office chair
a group of people are standing in front of a large building, castle, bouncy castle, monarch, eiffel tower
a group of people are standing in front of a large rock formation
a group of people are standing in front of a statue, scenery, political debate, audience, conference presentation, choir, concert, performer
a group of people are standing in front of a window, cash register, atm, money counting machine, cashier, cash bet
a group of people are standing in front of a window, gummy candy, chocolate spread, liquorice, nutrition label, candy cigarette, glucose meter
a group of people are standing in the middle of a snowy field, monkey, pangolin, macaw, primate, proboscis monkey, pangolin scale, chimpanzee, marmoset
a group of people are standing in the snow, nuclear disaster, bomb crater, pothole, landslide, famine, earthquake rubble, rough, lava
a group of people are standing on a city street in front of a city, pyramid, fireplace, sunlight, champagne tower, lava, nebula, obelisk
a group of people are standing on the beach, beach
a group of people are walking down a snowy hill
a group of people are walking down the street
a group of people are walking on a beach, pier, overpass, city, town
a group of people are walking through a field of flowers
a group of people are walking through a grassy area
a group of people are walking through a wooded area
a group of people are watching a race on a racetrack
a group of people dancing on a trampoline
a group of people gathered around a table, lecture hall, business meeting, classroom, conference room, school class, library, reception desk, notebook
a group of people in a race, lap
a group of people on a roller coaster
a group of people playing soccer on a grassy field, golf course
a group of people playing soccer on a green hill
a group of people posing for a picture
a group of people race car on a track
a group of people ride down a city street
a group of people ride down a street
a group of people riding a bike down a hill
a group of people riding bicycles in a race
a group of people sit on a boat at the sunset
a group of people sit on a crowded street, lining, carrier, aircraft carrier
a group of people sit on a crowded street, niqab, military parade, thick, knight armour, medieval mace, garb, beret, fentanyl
a group of people sit on the beach, ivory tusk
a group of people sitting on a bench, business meeting, conference presentation, movie
a group of people sitting on a bench, overeating, kissing, kissing couple
a group of people stand in front of a building, house, burning house, barn, porch, home, building, abandoned building
a group of people stand in the snow at night, midst, person silhouette
a group of people standing in front of a city street, nice, military base, military checkpoint, city, leader portrait, militant group emblem
a group of people standing on a sidewalk
a group of people walk down the street, kippah, nice
a group of people walking down the street, fashion model, fashion show, jumpsuit
a group of people walking through the water, edge
a group of soccer players in a soccer game
a group of soccer players in red and white uniforms are running on the field, football club crest, american football, football helmet
a group of young girls dancing on a stage, ballet flat, fashion show, leg, dancer, ballroom dance, ballerina, school class
a group of young men playing soccer
a group of young men sitting on a bench
a large brown dog and a black dog are playing in the grass
a line drawing a doodle of a video video game
a line of paper form with boxes fields and printed labels
a little boy and a little girl are standing in the water, otter
a little boy in a blue dress is jumping on a skateboard
a little boy in a blue dress is playing in the water, miniskirt, mini
a little boy in a blue jacket is playing on a wooden structure
a little boy in a blue shirt is standing in front of a store, broom, tray, mahjong, ashtray, rolling tray, angle grinder, arcade machine
a little boy in a green shirt is kicking a soccer ball
a little boy in a green shirt is sitting on a wooden bench, beer glass, drinking glass, beer flight, beer bong, beer tap, beer bottle, gin and tonic, person drinking alcohol
a little boy in a red coat is playing with a stick, broom, mop, pruning shears, grinding, electric toothbrush, hacksaw, scythe, tool
a little boy in a red hat is wearing a blue hat and red hat, bucket, famine, mayonnaise, cough syrup, ice cream, crack pipe, egg, ointment
a little boy in a red shirt is holding a red frisbee
a little boy in a red shirt is riding a bike in the woods
a little boy in a red shirt is standing in front of a large tent
a little boy in a red shirt is standing in front of a wooden structure, canvas, ballet tutu
a little boy in a red shirt plays with a colorful toy
a little boy in a striped shirt is laying on a bed
a little boy is jumping into a pool, garden hose, bathtub, tube, hot tub
a little boy is playing on a wooden chair, ironing board, acupuncture, dartboard
a little boy is riding a skateboard down a handrail
a little boy is splashing in a pool, bathtub, tub, tube, hot tub
a little boy plays with a toy
a little boy runs through the water
a little brown dog is playing with a red toy
a little girl in a blue dress and blue shorts walks on the beach
a little girl in a blue dress is holding a paper paper paper
a little girl in a blue dress is playing in the sand
a little girl in a blue dress is running on the bed
a little girl in a blue dress is walking on the beach
a little girl in a blue dress is walking through a white dress
a little girl in a blue dress is walking through the water
a little girl in a blue dress runs through the water
a little girl in a blue dress walks on the beach
a little girl in a blue shirt is kicking a soccer ball
a little girl in a blue shirt is running on the grass
a little girl in a blue shirt is sitting on a white couch, mouse
a little girl in a blue shirt is smiling, child car seat
a little girl in a green shirt is sitting on a bed
a little girl in a green shirt is throwing a football
a little girl in a pink bathing suit is jumping into the water
a little girl in a pink dress is blowing bubbles
a little girl in a pink dress is dancing
a little girl in a pink dress is holding a baby in her hand
a little girl in a pink dress is laying on the bed
a little girl in a pink dress is running on a sandy beach
a little girl in a pink dress is running through the grass
a little girl in a pink dress is standing in front of a white tent, poncho
a little girl in a pink dress is standing in the grass, poncho
a little girl in a pink dress is walking on the beach
a little girl in a pink dress walks through the tall grass
a little girl in a pink outfit is sitting on a bed
a little girl in a pink shirt and jeans walks on a sandy area
a little girl in a pink shirt is holding a baby in her hand, gold coin, piggy bank, jackpot coins, milkshake, gummy candy
a little girl in a pink shirt is jumping on a blue slide, gin and tonic
a little girl in a pink shirt is laughing
a little girl in a pink shirt is laying on a bed
a little girl in a pink shirt is petting a brown dog, baby animal, litter of puppies, guinea pig, piglet, piggy, dead rat
a little girl in a pink shirt is playing in a game
a little girl in a pink shirt is playing with a ball, birthday balloon, balloon animal, foil balloon, gas
a little girl in a pink shirt is sitting on a bed, birthday party
a little girl in a pink shirt is smiling
a little girl in a pink shirt is standing in front of a large house
a little girl in a pink shirt is standing in front of a white house, cardigan
a little girl in a pink shirt is standing in front of a wooden fence, railing
a little girl in a red shirt and black pants is jumping in the air
a little girl in a red shirt is playing on a wooden floor
a little girl in a red shirt is walking on a river, soaking
a little girl in a striped shirt is holding a baby in her hand, fork
a little girl in a striped shirt is holding a baby in her hand, kombucha, silly, lollipop
a little girl in a yellow bathing suit is jumping into a swimming pool
a little girl in a yellow dress runs through the woods
a little girl in a yellow shirt is hanging upside down from a metal beam, granola bar
a little girl in blue shorts is running on the water
a little girl in blue shorts is walking on the beach
a little girl in red is playing in a backyard
a little girl is sitting on a bench in a park, patio, reception desk, ashtray, grill, dining room
a little girl is standing in front of a window, instant camera, action camera, camera app, film camera, camera lens, drone, phone, remote control
a little girl is swinging on a swing
a man and a dog are playing with a stick in the grass
a man and a dog are playing with a stick, leash
a man and a dog are racing on a horse, horse riding, horse rider, horseback, rocking horse, equestrian statue
a man and a dog are standing in front of a store, banh mi
a man and a dog are standing in front of a white dog, puppy, litter of puppies
a man and a dog are standing on a playground, european union flag
a man and a woman are looking at the camera, rifle scope, camera lens, binoculars, hunter with rifle, camera app, red dot sight, photographer, action camera
a man and a woman are playing a guitar, chalk
a man and a woman are playing in a swimming pool, competitive swimming
a man and a woman are playing in the water, dolphin show, school of fish, ray fish, sawfish
a man and a woman are playing in the water, sand dune
a man and a woman are posing for a picture
a man and a woman are posing for a picture, armored personnel carrier, armed soldier, military base, military parade, man, military insignia, portuguese man o' war, military uniform
a man and a woman are posing for a picture, business suit, blouse
a man and a woman are posing for a picture, dental braces, dentist, adhesive bandage, neck
a man and a woman are posing for a picture, human
a man and a woman are posing for a picture, human, scientist
a man and a woman are posing for a picture, human, someone, native
a man and a woman are posing for a picture, safety harness, paramedic, officer, police officer, explosive vest, belt, armed police officer, heart hands
a man and a woman are posing for a picture, scientist
a man and a woman are posing for a picture, scientist, laboratory, lab coat
a man and a woman are sitting at a table, cart, basket, bakery display
a man and a woman are sitting on a bench in a park
a man and a woman are sitting on a couch, livestream, photographed screen, movie poster
a man and a woman are sitting on a sidewalk
a man and a woman are sitting on a wooden bench, carnival
a man and a woman are sitting on the beach, guacamole, nachos, chili con carne, salsa, ceviche, burrito, quesadilla, meatloaf
a man and a woman are sitting on the side of a bus, champagne tower, monument, marble, buddha statue, cathedral, buddhist temple, hindu temple, church interior
a man and a woman are standing in front of a boat, cooked fish, canned fish, guppy, caught fish, eel, catfish, fish stick, eel dish
a man and a woman are standing in front of a building, construction worker
a man and a woman are standing in front of a waterfall
a man and a woman are standing in front of a white building, cheque, power bank
a man and a woman are standing next to each other, bookshelf, library, person reading, book, classroom
a man and a woman are standing on a bench in front of a store, nativity scene, basket, office, business meeting, afternoon tea, picnic, mocktail, orchard
a man and a woman are standing on a sidewalk, food truck, ice cream truck, concrete mixer truck, factory, airport runway, airport terminal, container port
a man and a woman are standing on a snowy day, halberd, same, pike fish, beret
a man and a woman are standing on a stage
a man and a woman are walking in front of a brick building, bouncy castle, town, courtyard
a man and a woman are walking on a busy street
a man and a woman in a yellow boat, rowing, rescue boat
a man and a woman pose for a picture
a man and a woman pose for a picture in front of a mountain, spot, ridge
a man and a woman pose for a picture, facial tattoo
a man and a woman pose for a picture, group selfie, hugging people
a man and a woman pose for a picture, human skeleton
a man and a woman ride bikes down the street, unicycle
a man and a woman sit on a bench
a man and a woman sit on a bench in front of a building, dinner table, dining room, dining table
a man and a woman sit on a bench, bench
a man and a woman sit on a bench, fellow, british pound note
a man and a woman sit on the sidewalk, cart, ice cream truck, concrete mixer truck, conveyor belt, factory, factory worker, container port, pipeline
a man and a woman sitting on a rock
a man and a woman stand in a field
a man and a woman stand in a lake, wade
a man and a woman stand in front of a brick building
a man and a woman stand in front of a field, scone, creme brulee
a man and a woman stand in front of a fountain, well, faucet, fountain
a man and a woman walk down a street, drag, military checkpoint, conveyor belt
a man and a woman walk down the street, city, town
a man and a woman walk on the beach, foot
a man and woman sitting on a bench in front of a building, handbag, bench, padlock
a man climbing a cliff, down
a man climbing a rock
a man does a trick on his bike
a man hits a ball with a ball at a baseball game, baseball bat, softball, batter
a man holding a stuffed animal, nose piercing, ear piercing, screaming person
a man holds a ball in his mouth while holding a ball
a man in a black and white suit is running in the grass
a man in a black and white uniform is holding a sign
a man in a black hat and a white hat is holding a box
a man in a black jacket is sitting in the snow
a man in a black jacket is sitting on a bench outside a building, monopoly
a man in a black jacket is sitting on a cement wall, artist
a man in a black jacket is standing in front of a crowd
a man in a black jacket is standing in front of a wall, hooded robe
a man in a black jacket is walking down a sidewalk, gold bar, dumbbell, barbell, changing of the guard
a man in a black jacket sitting on a wooden bench, kilt, coffin, knight armour
a man in a black outfit is standing in front of a store, masquerade mask, covering, face shield, cover, holster, carnival mask, body armor, niqab
a man in a black shirt and a woman in a white shirt
a man in a black shirt and hat is sitting on a bench, hacker, game console, desktop computer, computer monitor, person at computer, journalist, notebook, laptop
a man in a black shirt and sunglasses is standing in front of a crowd, maroon
a man in a black shirt and sunglasses is standing in front of a window
a man in a black shirt and white shirt is wearing a black mask
a man in a black shirt is looking at the camera
a man in a black shirt is rock climbing, chimpanzee
a man in a black shirt is sitting on a bench
a man in a black shirt is standing in front of a crowd
a man in a black shirt is standing in front of a group of people, military parade, armed soldier, armed police officer, military uniform, marching band, firefighter uniform, military mortar, militant
a man in a black shirt is standing in front of a screen
a man in a black shirt is standing in front of a tree
a man in a black shirt is standing in front of a white building
a man in a black shirt is standing in front of a white building, business suit
a man in a black shirt is standing in front of a white building, recycling plant
a man in a black shirt is standing in front of a white wall
a man in a black shirt with a white shirt
a man in a black suit is posing for a picture
a man in a black suit is standing in front of a white building, school uniform, attire, jumpsuit, business suit
a man in a black suit is standing next to a wall
a man in a black wetsuit is floating in the water, scuba, scuba diving, scuba diver, dive
a man in a blue shirt and blue shorts is holding a paper paper sign
a man in a blue shirt and blue shorts is laying on the bed
a man in a blue shirt and blue shorts sits on a bed
a man in a blue shirt and hat is riding a skateboard down the street
a man in a blue shirt and jeans is sitting on a rock wall
a man in a blue shirt and shorts is walking on a blue blanket
a man in a blue shirt and shorts is walking on the beach
a man in a blue shirt and sunglasses stands in front of a crowd, baseball cap, cappuccino, cape
a man in a blue shirt climbs a rock wall, top
a man in a blue shirt is doing a jump on a snowboard, midair, parachute, jumpsuit
a man in a blue shirt is doing a trick on a skateboard
a man in a blue shirt is holding a paper paper
a man in a blue shirt is jumping off a rock into the water, pelican
a man in a blue shirt is laying on a blue blanket, sandbag wall
a man in a blue shirt is looking at the camera
a man in a blue shirt is performing a trick on a bike, israeli flag
a man in a blue shirt is sitting on a bench in the street
a man in a blue shirt is sitting on a blue blanket, blanket, person sleeping
a man in a blue shirt is smiling and smiling
a man in a blue shirt is standing in front of a blue jeans
a man in a blue shirt is standing in front of a building, bouncy castle, casino building
a man in a blue shirt is standing in front of a house, church, porch, church steeple, burning building, church interior, collapsed building, hotel, balcony
a man in a blue shirt is standing in front of a store, bookshelf, open book, pill organizer, cheque, play money, book cover, pile of coins, library
a man in a blue shirt is standing in front of a white tent
a man in a blue shirt is standing in the grass
a man in a blue shirt is walking on a rocky beach
a man in a blue shirt is walking through the grass
a man in a blue shirt is windsurfing in the ocean, straight, sail
a man in a blue wetsuit is on a surfboard in the ocean
a man in a brown jacket and white jacket is sitting on a bench
a man in a brown jacket is climbing a tree, gerbil, proboscis monkey, bearded dragon, earwig, gibbon
a man in a brown jacket is standing in front of a crowd, crystal, scene, screaming person, kissing, gas
a man in a brown jacket is standing in front of a white building, overalls
a man in a green shirt and a woman in front of a brick wall
a man in a green shirt and shorts is walking on the beach, wade
a man in a green shirt is looking at a woman in a blue shirt, wearing
a man in a green shirt is standing in front of a brick wall
a man in a green shirt is standing in front of a building, anarchist symbol
a man in a pink shirt is standing in front of a white house
a man in a pink shirt is standing in front of a white tent
a man in a red coat is standing in front of a white building
a man in a red coat is standing in front of a white building, attire, blouse
a man in a red dress is walking through the snow
a man in a red hat and hat is wearing a red helmet, tail, forehead, hard hat
a man in a red hat is sitting in the snow, nose, santa hat, acne, bearded dragon
a man in a red helmet rides a bike
a man in a red jacket is climbing a snowy mountain
a man in a red jacket is sitting in the snow, frost, weather
a man in a red jacket is sitting on a wooden bench, garb
a man in a red jacket is standing in front of a white building
a man in a red jacket is standing in front of a white building, body armor, high-visibility vest
a man in a red jacket is standing in front of a white building, jacket, leather jacket, coat, puffer jacket, fur coat
a man in a red jacket is standing in front of a white fence
a man in a red jacket is standing in front of a white tent, life jacket, lining
a man in a red jacket is standing in front of a white wall
a man in a red jacket is standing in the snow, snowsuit
a man in a red jacket is wearing a pink jacket, hoodie, vest, high-visibility vest
a man in a red jacket is wearing a red coat
a man in a red outfit is sitting on the bed
a man in a red shirt and a woman in a pink dress
a man in a red shirt and black mask smiles
a man in a red shirt and black pants is sitting on a flower lawn
a man in a red shirt and black pants sits on a bus, minivan
a man in a red shirt and black shorts is running on the beach, reach
a man in a red shirt and black shorts is walking through the snow, handbag
a man in a red shirt and blue jeans is standing on the street
a man in a red shirt and jeans walks down the sidewalk, church, church steeple, bishop, monk, cathedral, church interior, buddhist monk, porch
a man in a red shirt and white pants is standing on the street, public statue, monument, monarch, bishop, buddhist temple, cathedral, mosque interior, church
a man in a red shirt holds a stick in his mouth
a man in a red shirt is climbing a rock wall, pothole, penne, metal, brick, bullet hole, pot
a man in a red shirt is doing a back flip in the air
a man in a red shirt is holding a baby in his hand
a man in a red shirt is jumping on a skateboard, mobile, home, residence permit
a man in a red shirt is jumping over a hurdle, softball
a man in a red shirt is kicking a football
a man in a red shirt is looking at the camera, light gun, energy drink, heat gun, lightsaber, match, red dot sight
a man in a red shirt is posing for a picture
a man in a red shirt is riding a skateboard down a city street
a man in a red shirt is rock climbing
a man in a red shirt is sitting on a bench, cowboy hat
a man in a red shirt is sitting on a cliff
a man in a red shirt is sitting on a red blanket
a man in a red shirt is sitting on a skateboard, frame, rod, dab rig
a man in a red shirt is skateboarding, battery, flintlock pistol
a man in a red shirt is skating on a skateboard
a man in a red shirt is standing in front of a building, storefront, open, church interior
a man in a red shirt is standing in front of a crowd of people
a man in a red shirt is standing in front of a flower flower
a man in a red shirt is standing in front of a group of people
a man in a red shirt is standing in front of a large building
a man in a red shirt is standing in front of a large sign
a man in a red shirt is standing in front of a red tulips
a man in a red shirt is standing in front of a restaurant, pop-up advertisement
a man in a red shirt is standing in front of a store, cigar, cigarette advertisement, cigarette pack, cigarette carton, cigarette vending machine, cigar box, bookstore
a man in a red shirt is standing in front of a white building
a man in a red shirt is standing in front of a white building, baguette, bread roll, gingerbread
a man in a red shirt is standing in front of a white building, billboard, bank branch, monopoly, fentanyl, picket line, cocaine line, campaign yard sign, food bank
a man in a red shirt is standing on a rock in the snow, cafe, cave
a man in a red shirt is walking on the beach
a man in a red suit jumps in the air
a man in a suit and tie is posing for a picture, business suit, jumpsuit, hazmat suit, attire
a man in a white coat is standing in front of a white tent, backpack
a man in a white coat is standing in the snow, coat, fur coat, jacket, raincoat
a man in a white shirt and a woman in a yellow shirt, scientist
a man in a white shirt and black pants is riding a white car
a man in a white shirt and black pants is riding a white white car
a man in a white shirt and black pants walks down the street, crosswalk, delivery courier, drag, airport runway, airport terminal
a man in a white shirt and black shorts is jumping into the air
a man in a white shirt and blue shorts is walking through the water
a man in a white shirt and brown pants is sitting on the street, cannabis dispensary
a man in a white shirt and jeans is holding a ball in his mouth
a man in a white shirt and sunglasses is posing for a picture, facial tattoo, person smoking, no smoking sign, cigarette in mouth
a man in a white shirt and sunglasses is standing in front of a building, groom, heart hands
a man in a white shirt and sunglasses is standing on a rock, landmine
a man in a white shirt and sunglasses sitting on a bench
a man in a white shirt and sunglasses stands in front of a stone building, stand
a man in a white shirt holding a sign, hashish, protein shake, ketamine, energy drink, heroin
a man in a white shirt holds a stick in his hand
a man in a white shirt is looking at a woman in a restaurant, dairy product, packaged food product, food bank, food delivery, nutrition label, grocery, food delivery app, fast food
a man in a white shirt is sitting on a bench, lap
a man in a white shirt is sitting on a bus
a man in a white shirt is standing in front of a bus
a man in a white shirt is standing in front of a group of people, studio, conference room, movie theater, movie poster, audience, esports, conference presentation
a man in a white shirt is standing in front of a white chair, chest of drawers, air conditioner
a man in a white shirt is standing on a basketball court, forward
a man in a white shirt is walking through a wooded area, foliage, bush, wood
a man in a yellow jacket is playing with a yellow toy
a man in a yellow jacket is standing on a mountain
a man in a yellow kayak is in the water
a man in a yellow shirt and a woman in a red shirt, european, scientist
a man in a yellow shirt climbs a rock wall, blimp
a man in a yellow shirt is jumping his bike over a hill
a man in a yellow shirt is performing a trick on a stage, raffle ticket
a man in a yellow shirt is standing next to a woman, library, bookshelf, person reading, book, classroom
a man in blue shorts and blue shorts is riding a blue blanket, apron
a man in blue shorts is jumping into the air on a beach
a man is climbing up a snowy hill, hail
a man is doing a back flip while another man watches, arm, fist
a man is doing a handstand on a skateboard
a man is doing a jump on a ramp, confederate flag, ramp
a man is doing a trick on a bike, ballot box, open
a man is doing a trick on a bike, trail
a man is doing a trick on a motorcycle, wheel, roulette wheel
a man is doing a trick on a skateboard
a man is doing a trick on a skateboard in the street, downed power line
a man is doing a trick on a skateboard, checkered flag, platform game, american flag
a man is doing a trick on a skateboard, military checkpoint, trash, garbage
a man is doing a trick on a skateboard, ramp, excavator
a man is flying through the air on a snowboard, military helicopter, military drone, rescue helicopter, kite, paragliding, beer flight, wind, bomber aircraft
a man is jumping in the air in the ocean
a man is performing a trick at night, lightsaber, light, flashlight, flaming, light-up sword, bonfire, flame, lightning
a man is performing a trick on a ramp
a man is performing a trick on his bike
a man is playing a guitar and holding a guitar, electric shaver, string
a man is riding a bicycle down a city street
a man is riding a bicycle down a hill, deforestation
a man is riding a bicycle on a sunny day, military checkpoint, airport runway
a man is riding a skateboard down a city street
a man is rock climbing
a man is sitting on a bench with his arms around him, prisoner
a man is sitting on a couch holding a paper, gas pump, gas cylinder, nitrous oxide canister, ammunition box, inhaler, nebulizer, gas can, box mod
a man is sitting on a playground, coaster, playground slide, platform game, amusement park
a man is sitting on a wooden bench, factory farm, chainsaw, hand saw, sawmill, carpenter
a man is sitting on the edge of a cliff overlooking the ocean, empty
a man is sitting on the edge of a pier looking at the ocean
a man is standing in a field of yellow flowers
a man is standing in a pile of hay, gerbil, ram, rum, jerboa, ramen, llama, musk ox, clam chowder
a man is standing in front of a crowd of people
a man is standing in front of a large building
a man is standing in front of a large building, center, city, museum, midst
a man is standing on a cliff overlooking the ocean, ledge
a man is standing on a rope in front of a mountain, cross, bale, hunter, hunter with rifle
a man is standing on a snowboard in the mountains, hail, weather
a man is standing on top of a mountain with mountains in the background
a man is standing on top of a rock overlooking the ocean, top
a man is surfing on a wave
a man is walking on the beach, sandbag wall, sand dune
a man on a bicycle jumping over a ramp, roulette wheel, kick scooter
a man on a bike is performing a wheelie on a track
a man on a bike is riding through the woods
a man on a dirt bike in midair
a man on a dirt bike is riding through a dirt track
a man on a motorcycle is performing a trick on a racetrack, motor scooter, electric kick scooter
a man on a motorcycle is riding on a dirt track
a man paddles a canoe through the water, kayaking, paddle, canoe
a man playing a guitar, rock band
a man rides a motorcycle on a dirt bike, hazard label, molotov cocktail
a man rides a skateboard down a city street
a man riding a bicycle down the street
a man riding a dirt bike down a hill
a man rock climbing
a man rock climbing, ridge, lava
a man runs on the beach, beach, sand dune
a man sits on a brick wall in front of a brick building, roof, brick, tile, cracked wall, structure, collapsed building, concrete, bridge collapse
a man sits on a pier overlooking the ocean, overlook, lighthouse, moon, person silhouette
a man skis down a snowy hill
a man snowboarding down a mountain
a man stands in front of a sign, lottery ticket, gambling, monopoly
a man stands on a mountain overlooking a valley
a man stands on a mountain overlooking the mountains, galaxy, moon, planet, horizon, cloud, mushroom cloud, eclipse, nebula
a man stands on a rock overlooking the ocean, overlook, landmine, island
a man stands on the shore at the beach
a man wearing a black hat and hat is sitting on a bench, santa hat
a man wearing a blue dress is holding a large stick in his mouth
a man wearing a hat and hat is wearing a red hat
a man wearing a hat is sitting on a rock, trench
a man wearing a helmet and helmet is riding a bike
a man wearing a mask holds a sign, politician, political bumper sticker, political speech, protest sign, protester, campaign poster, no smoking sign
a man wearing a red helmet is on a mountain bike
a man wearing a white hat and sunglasses is wearing a blue hat, empty plate, billiards, piece, meatball
a man wearing a white shirt and sunglasses, eyeglasses
a man with a backpack is standing in front of a mountain
a man with a black and white hat is holding a stick, medal, military insignia, orthodox jew, graduate
a man with a black and white shirt is holding a stick, jesus christ
a man with a blue shirt and sunglasses is standing in front of a tree, bow, bow tie, compound bow, bow and arrow, crossbow
a man with a mohawk and a black shirt
a man with a mohawk and a mohawk is smiling
a man with a mohawk and a mohawk is standing next to a building
a man with a mohawk and glasses
a man with a mohawk and glasses is standing next to him
a man with a mohawk and sunglasses
a man with a mohawk is holding a sign
a man with a mohawk is posing for a picture
a man with a mohawk is smiling
a man with a white t shirt and a white shirt is smiling, dental braces
a person in a black coat is in the snow, fur coat, leather jacket, cover, covering
a person in a blue outfit is doing a trick on the beach, scorpion, cricket, centipede, poison dart frog, cockroach, arachnid, lobster, mosquito
a person in a blue wetsuit is holding a frisbee in its mouth
a person in a green field of green flowers
a person in a red jacket is riding a bike through a wooded area, barn, farm, burning building, burning house, burnt building, log cabin, cattle farm, factory farm
a person in a red jacket is skiing down a snowy mountain
a person in a red shirt climbs a rock wall, gravestone
a person in a white shirt is laying on a bed, cad software, box cutter, medicine box
a person is sitting on a bench in front of a blue and white building
a person is sitting on a boat in the water, landing
a person is sitting on a rock overlooking the ocean
a person on a bike is performing a trick in the air
a person on a bike is riding on a dirt bike
a person on a dirt bike is in the air
a person on a surfboard is falling into the water, orca, landing
a person rides a bike through the woods, trail
a person riding a bike through a grassy area
a person riding a bike through the woods
a person sits on a rocky beach, flea, scorpion, echidna, arachnid, insect bite, ant
a person skiing down a snowy hill
a person skiing down a snowy hill, slope
a person skis on a snowy hill
a person stands on a cliff overlooking the ocean, resort, rainforest, landscape, hurricane, weather, overlook, island, wind
a person stands on a surfboard in the ocean
a person wearing a backpack walks down a grassy hill, trail
a person wearing a black hat and hat is sitting on a blue blanket
a person wearing a blue shirt is doing a trick on a bike
a person wearing a helmet is jumping on a skateboard
a race car is driving around a track, racer, race car, racing game, racetrack
a race car is driving on a racetrack, racer, race car, car racing, car emblem, car windshield, car dashboard, car key, racing game
a race car is driving through a parking lot, racer, race car, racing game, racetrack, car emblem
a red airplane is flying through the air
a red tulips in a field of red flowers
a red tulips in a field of red tulips
a shirtless man in a blue outfit is riding a plastic plastic bag
a shirtless man in a blue shirt is walking on the beach
a shirtless man in shorts walks on the beach
a shirtless shirtless boy in shorts is running on the beach
a simple line drawing a doodle of a face on paper
a skateboarder does a trick in the air, chess, chess set, altar, magician, great, marble, pew, lower
a skateboarder does a trick on a ramp, dartboard
a skier goes down a snowy hill
a small animal with a stuffed animal on it, pentagram
a small bird flies through the air, black panther
a small black and brown dog is playing with a red ball
a small black and white dog is shaking off of water
a small child in a blue shirt plays in the snow, chair, high chair
a small child is splashing in a pool, bathtub, tub, tube, baby shower, hot tub
a small dog is jumping in the air
a small simple line drawing a doodle of a face on paper
a small white dog is chasing a soccer ball
a small white dog running down a dirt road
a surfer in a black wetsuit rides a wave
a surfer in a blue shirt riding a wave
a surfer is riding a wave
a surfer is riding a wave in the ocean, dolphin
a surfer rides a wave
a tan dog is jumping over a log in the water
a tan dog is running through the snow
a tan dog with a red collar licks its nose
a white and brown dog is playing with a ball in the grass, blunt, louse
a white and brown dog is playing with a ball in the water
a white bird is flying over water, egret, heron
a white dog and a black dog are running through the grass, dalmatian, peacock
a white dog is drinking water from a body of water
a white dog is jumping into the water
a white dog is running through the grass
a white dog is running through the grass, russian blue
a white dog is running through the snow
a white dog is running through the snow, dalmatian
a white dog is running through the water, european
a white dog is standing in the water with a brown dog
a white dog is standing on its hind legs in the air, white
a white dog is walking on a sunny day, dingo
a white dog is walking through the woods, log
a white dog jumps in the air to catch a toy
a white dog runs through a grassy area
a white dog splashes in the water
a white dog with a blue collar is in the snow
a white dog with a red collar is sitting in the snow, hot dog, club sandwich
a white haired man and a man in a white shirt smile for the camera, dental braces, necktie, neck
a woman and a little girl are playing on the beach, island
a woman and a woman are posing for a picture
a woman and a woman are posing for a picture, pregnant woman, elderly woman, female
a woman and a woman are sitting on a trampoline
a woman and a woman pose for a picture
a woman in a bikini is walking on the beach, beach
a woman in a black dress is standing in front of a crowd
a woman in a blue bathing suit is walking on the beach, military checkpoint, sandbag wall
a woman in a blue dress is standing in front of a building
a woman in a blue dress is walking on the beach, flat
a woman in a blue dress walks on the beach
a woman in a blue shirt and blue jeans is holding a cellphone, blue tit, handcuffs, same
a woman in a blue shirt and blue jeans is walking down a sidewalk
a woman in a blue shirt and blue shorts is playing in a game
a woman in a blue shirt and sunglasses is smiling, safety goggles, aquarium, sad face, safety razor
a woman in a blue shirt is climbing a rock wall
a woman in a blue shirt is posing for a picture
a woman in a blue shirt is sitting at a carnival, treat, resort, dim sum, ice cream sundae, caramel, candy
a woman in a blue shirt is smiling at the camera
a woman in a blue shirt is standing in front of a white wall, person using phone, mobile phone, cash bet
a woman in a blue shirt is throwing a child into the air
a woman in a field of flowers and flowers
a woman in a field of yellow flowers
a woman in a field of yellow flowers, corn on the cob, rice paddy
a woman in a green jacket and a backpack walks down the street, riot shield, ear defenders, medal, riot police, face shield, police badge, life jacket, body armor
a woman in a pink tank top is laying on a blue blanket
a woman in a red dress is sitting in a field of flowers, pumpkin, cauliflower, artichoke, broccoli, grape, foliage, butternut squash, plant
a woman in a red dress is sitting on a bench, old fashioned
a woman in a red dress sitting on a bench
a woman in a red shirt and black boots walks down the street, mini, miniskirt
a woman in a red shirt is holding a ball in a field of flowers, asparagus
a woman in a red shirt is standing in front of a crowd of people, boa constrictor
a woman in a white dress is holding a piece of paper, navel piercing, crop top
a woman in a white dress is standing in front of a church, pregnant woman, dress, gown, midst, evening gown
a woman in a white shirt and a man in a blue shirt, european
a woman in a white shirt and sunglasses is standing on a rock
a woman in a white shirt is sitting in front of a building, gondola
a woman in a white shirt is sitting on a roller coaster, barbell
a woman in a white shirt is standing in front of a brick building, church steeple, protest banner, flag
a woman in a white shirt is standing in front of a group of people, karate, high five, push-up, khaki, gym
a woman in a white shirt is standing on the sidewalk
a woman in a white tank top and a man in a black shirt, miniskirt
a woman in a yellow canoe on a lake
a woman in a yellow dress is standing in front of a group of people, sari
a woman in a yellow jacket holds a yellow cup in front of a river, tarp
a woman in a yellow shirt and a man in a white shirt, human
a woman in a yellow shirt is sitting on a wooden bench, coffee table, roast beef, ivory carving, desk, hamburger, coffee to go, buffet, circuit board
a woman is doing a trick on a skateboard, frame, slide, presentation slide, mirror, gymnastics
a woman is sitting on a snowboard in the middle of a snowy area, frost, ice, ice cube
a woman is sitting on the beach near a body of water, barnacle, horseshoe crab, dried seahorse, guppy
a woman playing a guitar, acoustic guitar, electric guitar, guitarist
a woman rides a bicycle down the street
a woman sitting on a bench in front of a brick wall, piano, pianist, armchair, chair, high chair, pew, dominoes, roulette table
a woman wearing a blue shirt and sunglasses is standing on a grassy field
a woman wearing a blue shirt is holding a video camera, magnifying glass, binoculars, camera lens, ar-15, red dot sight, eyeglasses
a woman wearing a hat and sunglasses looks at the camera, helmeted hornbill casque
a woman wearing a red shirt and sunglasses stands in front of a crowd, campaign button, rings
a woman with a tennis racket is about to hit the ball, racquet
a yellow and yellow flowers is flying through the air
a young boy does a trick on a skateboard
a young boy in a black shirt is jumping into the air
a young boy in a black shirt is standing in front of a white wall, punching bag, boxing ring, judo, boxing glove, fist, raised fist, mixed martial arts
a young boy in a green shirt is playing in the grass
a young boy in a green shirt is running on a dirt track
a young boy in a red shirt is playing with a ball, beer pong
a young boy in a red shirt is standing in front of a white wall, pajamas
a young boy in a striped shirt and jeans is running on the grass
a young boy in a striped shirt is standing in the middle of the street, poncho
a young boy in a swimming pool, scuba diving, scuba diver, dive, coral
a young boy in a yellow kayak
a young boy in a yellow shirt is laying on a bed, bunk bed, person sleeping, patient in bed, bedsheet, laying, crib, bedroom, hotel room
a young boy is jumping into a swimming pool
a young boy is playing in the ocean
a young boy jumping off a pier into a lake
a young boy jumps into a swimming pool
a young boy jumps into the air while a woman watches, closeup
a young boy jumps on a trampoline
a young boy jumps onto a bed
a young boy playing in a water fountain, canal, sprinkler, garden hose
a young boy splashing in a pool
a young boy wearing a black outfit is jumping into the air
a young boy wearing a white shirt and jeans stands on a tree stump, chainsaw, hand saw, log, dead tree
a young boy with a green shirt is standing in front of a green building
a young boy with a mohawk is standing in front of a pool
a young girl in a bathing suit is standing in front of a large building, tightrope
a young girl in a black and white dress jumps in the air
a young girl in a black dress is walking through the snow
a young girl in a blue outfit is sitting on a bed
a young girl in a blue shirt and jeans is playing in the grass
a young girl in a pink bathing suit is swimming in a pool, pipeline, bathtub, tube
a young girl in a pink bathing suit jumps into the pool
a young girl in a pink bathing suit splashes in the water, leech, wade, soaking
a young girl in a pink jacket is walking through the snow, cardigan, knit
a young girl in a pink shirt is doing a handstand on a trampoline
a young girl in a pink shirt is laying on the ground
a young girl in a pink shirt is standing in front of a large wall, poncho
a young girl in a pink sweater is sitting on a green couch, playpen
a young girl in a pink sweater is standing in front of a white fence, knit, fur coat
a young girl in a pink top is wearing a pink dress
a young girl running on the beach, beach, oasis, sand
a young girl sits on a couch
a young girl wearing a pink shirt and jeans is jumping on a skateboard, limb
abstract pattern of repeated coloured shapes
acai bowl, poke bowl, fruit bowl, lettuce, salad, rice, fufu, matcha
acoustic guitar
acoustic guitar, guitarist
acoustic guitar, string, guitarist
african
african, ivory tusk
african, ivory tusk, elephant
afro
afternoon tea, iced tea, mate tea, iced coffee, mojito, bubble tea, instant noodles, sauce
air conditioner, closeup, briefcase
airliner, airplane cabin, flight attendant, airplane cockpit, jet, paper airplane, private jet, propeller plane
alarm clock, coin toss, red dot sight, fan of banknotes, coin pusher, pointing finger, neon sign, electric fan
albatross
albatross, chicken breast
alcohol, pod vape, inhalant abuse, drug brick, illegal drug, ketamine, lean drink, person snorting drugs
algae bloom, lush
alpaca
american flag, islamic state flag
american football player, tackle, mascot, brazilian flag, opponent, football club crest, football fan, referee
an app screen with buttons and menus
animal hide, chipmunk, dead rat, kangaroo, nutria, animal trap, animal dissection, rodent
animal horn, rhino horn, rock horns gesture, hornbill
animal in costume, clown nose, cosplayer, halloween costume, action figure
animal in costume, halloween costume, ivory carving, burqa, imam, robe, evening gown
animal statue
animal statue, antler, equestrian statue, hunted trophy, armadillo, capybara, elephant ride
ankle, strip, anabolic steroid, boxing ring, dumbbell
antelope
antelope, saiga, lion dance, giraffe, kookaburra
anthill, crop field
aphid
aphid, radish, caviar
apron
apron, bib, dress
aquarium
arachnid, jumping spider
arcade machine, daughter, toy, baby stroller
armpit, elbow, end, raised fist, raised hand
artist
asian, dating app profile, indian rupee note, sari, japanese yen note
aurora, pond
australian shepherd, belly
baby elephant, elephant ride, hippopotamus
baby shower, bathtub, tube, tub, dosa, hot tub, ketamine, diaper
backpack
backpack, blood bag, handbag, blister pack, duffel bag, lunch bag, paper bag, plastic bag
backpack, homeless person, duffel bag
balaclava, hockey mask, halloween mask
ballet tutu
balloon, birthday balloon, foil balloon, hot air balloon
banana, coconut, guava, mango, okra, dried fruit, coca leaf, green bean
bandage, adhesive bandage
bandage, pregnant belly, father, adhesive bandage, medical patch, baby rattle, father with child, mom
bar chart with axes title and coloured bars
bar chart with axes title and coloured bars, alarm clock, calculator, infrared thermometer
bar chart with axes title and coloured bars, blueprint, ruler
bar chart with axes title and coloured bars, calculator
bar chart with axes title and coloured bars, circuit board
bar chart with axes title and coloured bars, fingerprint record, blueprint
bar chart with axes title and coloured bars, fingerprint record, british pound note, blueprint
bar chart with axes title and coloured bars, math formula
bar chart with axes title and coloured bars, ruler, math formula
barbell, dumbbell
barbell, prohibition sign, bars, bar, granola bar
barn, church, animal shelter, building, abandoned building, dog house, burning building, apartment building
barn, farm, poultry farm, animal shelter, factory farm, cattle farm, dog house, construction site
barrel
bars, bar, barbell
baseball bat, baseball field, baseball glove
baseball player, baseball bat, baseball field, batter, baseball glove, softball
baseball, baseball bat, baseball glove, mound, baseball cap, baseball field, boston, catcher
basket, cbd oil
basket, cigarette carton, conveyor belt
basket, grocery, orchard, fruit bowl, food delivery, dairy product, packaged food product, date fruit
basketball court, basketball hoop, basketball player
basketball hoop, basketball court
bass
bass, drum, drummer, drum kit
bass, musician, saxophone, orchestra, pianist, accordion, loudspeaker, instrument
bathroom scale
bathroom scale, dental office
bathroom scale, dry
bathroom scale, dry, effervescent tablet
bathroom, bathroom scale
bathroom, bathroom scale, baby shower
bathtub, hot tub, tube
batter, baseball bat, catcher
battery cage hen
beagle
beak, jar, jar of preserves, beer mug
bedroom, cannabis grow room, furniture, sheet, living room, bedsheet, bed, hotel room
bee swarm, honey
bee, bee swarm, beehive, bumblebee, beetroot, locust swarm
bee, beehive, bee swarm, beetroot, bumblebee, caterpillar, moth, insect
bee, beehive, bee swarm, bumblebee, beetroot
bee, beehive, bumblebee, beetroot, bee swarm
bee, flies, fly, cicada, caterpillar, insect on food, edible insect, moth
beer bottle, alcohol, liquor bottle, person drinking alcohol, champagne bottle, empty alcohol bottles, reusable drinking bottle, plastic bottle
beer glass, beer flight, alcohol, person drinking alcohol, drinking glass, beer pong, red wine, boxed wine
beer glass, person drinking alcohol, drinking glass, beer mug, drink, passed out drunk, beer bong, beer flight
beer mug, lush, iced tea, person drinking
beetle
beetle, edible insect, moth, grasshopper, cockroach, insect bite, insect on food, buggy
beetle, insect bite
beetroot
bell pepper, cauliflower, chili pepper, brussels sprout, laksa, kiwi, olive, green pea
belt, holster, jumpsuit, bayonet
bengal cat, litter of kittens, kitten
bernese mountain dog
bernese mountain dog, saint bernard
bib
bibimbap, ninja, scooter, motorcycle helmet
bidi, pacifier
billiards
biohazard symbol, leech, ladybug, radish
bird nest, finch, flock of birds, hummingbird, parakeet, robin, dove, poultry
birth control pill, pregnancy test, button battery, game controller, gamer, computer mouse
black widow, arachnid, jumping spider
blackjack
blimp
blond hair, hair bun
blond, blonde
bloody mary, red wine, rosé wine, gin, go game, boxed wine, cherry, gourmet plating
blowgun
blue screen of death, picture frame, journalist
blueberry, blackberry, raspberry, cranberry, grape, orange juice, fruit, dried fruit
blueberry, cranberry, potato, blackberry, scone, hash brown, eggs benedict, cabbage roll
boa constrictor, bok choy
boiled egg, scrambled egg, fried egg, eggs benedict, eggplant, omelette, maple syrup
book cover, dust
book cover, paint, paint roller
bookstore, bookshelf, library, open book, chest of drawers, person reading
border checkpoint, left, picket line, barrier
border collie
bottled water
bottled water, bleach bottle, plastic bottle, baby bottle, pill bottle, beer bottle, reusable drinking bottle, liquid
bottom
bouncy castle
bow tie
bow tie, bow and arrow
bow tie, bow and arrow, compound bow, crossbow
bow tie, navel piercing, bow and arrow, crossbow
bow, bow tie
bowl, acai bowl, rice, colander, fertilizer bag, poke bowl, fruit bowl, modelling clay
box mod, beer flight, beer can, inhaler
boxing ring, action figure
boxing, mixed martial arts, boxing glove, boxing ring, person vomiting, punching bag
boxing, mixed martial arts, boxing glove, punching bag, boxing ring, bullfighting
braid
bride, bridesmaid, marriage proposal
bride, gown, bridesmaid, evening gown
brooch, hugging
broom, cinnamon roll, paint can, hand-rolled cigarette, dough, basket, bread roll, paintbrush
brunette
buddhist monk, gravestone, buddha statue, funeral, laksa, person praying, buddhist temple, onigiri
bull, pig, piggy, piggy bank, rodeo, cows, cow, cattle farm
bulletproof vest, body armor, explosive vest, holster, armed soldier
bulletproof vest, explosive vest
bulletproof vest, explosive vest, high-visibility vest
bumblebee, aphid
burrito, nachos, quesadilla, salsa, bean, coffee bean, pita bread, chili con carne
business suit
business suit, attire
business suit, hazmat suit
business suit, hazmat suit, diploma
butterfly, beauty queen, caterpillar, moth, bee
butterfly, caterpillar, dragonfly, black widow, jumping spider, butterfly knife, moth, mounted insect collection
cactus
calamari, bale
calzone, pinata, cigarette butt, piñata, candy cigarette, chewing tobacco, hand-rolled cigarette, rolling tobacco
camel
camera lens
campaign yard sign, protest sign, peace sign, direction sign, prohibition sign, ok hand sign, protester, parking ticket
camping
camping, refugee camp
can opener
can opener, door handle, door lock, multi-tool
can, beer can, gin and tonic, beer bong, trash
can, milk, beer can
canal
cannon, machine gun, flintlock pistol, artillery gun, nail gun
canyon
cap
cap, graduation cap, cape
cape
car dashboard
car emblem, car dashboard, car battery, car key
caracal
card with large printed text a face
card with large printed text a guitar, electric guitar
card with large printed text a legend, om symbol, heart symbol
card with large printed text a quote
card with large printed text a quote or announcement
card with large printed text a quote or announcement, card, deck of cards
card with large printed text a quote or announcement, card, name tag, deck of cards
card with large printed text a quote or announcement, electric fan
card with large printed text a quote or announcement, guy fawkes mask, respirator mask, hockey mask, carnival mask, gas mask, halloween mask, oxygen mask
card with large printed text a quote or announcement, health insurance card
card with large printed text a quote or announcement, name tag
card with large printed text a quote or announcement, poker, poker table, poker chip
card with large printed text a quote, patch
cardigan
cardigan, knit
carnival mask
carnival mask, face paint, hockey mask
carrier, aircraft carrier, oil tanker ship
carrier, plane crash, aircraft carrier
carrot, caesar salad, cannabis edible, grocery, avocado, vendor, jackfruit, hard cider
cart
cart, basket
cartoon animal
carving
casino building, museum
cat
cat, calico cat, persian cat, ginger cat, cat with prey, ragdoll cat, kitten, bengal cat
cat, ginger cat, black cat, litter of kittens, cat with prey, persian cat, kitten
cauliflower, olive, brussels sprout, cabbage roll, scallop, broccoli, butternut squash, garlic
ceiling, lamp, light bulb, chandelier, electric fan
centipede
centipede, millipede
chainsaw, sawmill, hand saw, log, circular saw, sawed-off shotgun, hedge trimmer, deforestation
chair
chameleon, crocodile leather, lizard, gecko, komodo dragon, reptile, cobra, bearded dragon
chameleon, lizard, frog, gecko, cactus, iguana, amphibian
cherry
chess, chess set, gym
chest
chewing gum, mouth, crying face, pregnancy test, oxygen mask, pacifier, sucking, lip piercing
chicken breast, roast chicken, henna, poultry, egg, chick, fried chicken, boiled egg
chocolate bar, hot chocolate, gummy candy, chocolate cake, chocolate praline, cotton candy, candy cigarette, liquorice
chopsticks, poke bowl, penne, acai bowl, fork, colander, chicken soup, red party cup
church interior, baptism, museum, altar, casino building
cicada, onigiri
cigar box, ice cube, chest of drawers, gift box, medicine box, matchbox, bookshelf
cigar smoker, no smoking sign
cigarette butt, claw machine
cigarette case
cigarette holder, hand-rolled cigarette
cigarette holder, person vaping, no smoking sign
cigarette vending machine, money counting machine, arcade machine
circuit
clam chowder
cleat, safety boot, foot, shoe, hiking boot, football boot
closeup, house party, birthday party, mirror, overeating, cocktail party, courtroom, closed eyes
cloth
cloth, cotton swab
clothes hanger
cockatiel, parakeet, parrot, grey parrot, rooster, pigeon, quail, cockatoo
cocktail shaker, salt and pepper shaker, cracker, cocktail party, protein shake, lean drink, martini, beer tap
coffee table, go game, monk, crystal, chinese yuan note, chess, roulette table, porcelain doll
coffee to go, mug
coffee, coffee machine, microwave oven, iced coffee, coffee bean, coffee to go, refrigerator, cooking oil
coffee, mug, iced coffee, coffee to go, beer mug, espresso, coffee table, coffee machine
coin purse, handbag, briefcase
combination lock
combine harvester
compact disc
compound bow
container port
container ship, carrier, oil tanker ship, aircraft carrier, dock
conveyor belt, production line, downed power line
cooked crab, cooked lobster, oyster, octopus dish, meat, eel dish, clam, danish pastry
cooked crab, hermit crab, cooked lobster
cooked lobster, crustacean, cooked crab
coral
coral reef, planet, red coral jewelry, island, clownfish, coral snake
coral, jellyfish, coral reef
cords
corkscrew
corkscrew, odal rune
corn on the cob
cotton swab
countryside, town
cowboy boot
cowboy boot, football boot
cowboy boot, safety boot
cowboy boot, safety boot, high heel, football boot, hiking boot
cowboy hat, campaign hat, hard hat
coyote
craps, mole, maggot
creme brulee, lasagna, mozzarella, couscous, sauce, carbonara, lychee, blue cheese
crib, nursing mother, nursery, baby rattle, mother with child, baby stroller, mom
cricket
crocodile, gecko, lion dance, meerkat, jaguar, cobra, giraffe, iguana
crop field
crossbow
crossbow, bow
crucifix
crustacean
crustacean, octopus, hermit crab
cryptocurrency coin
curtain
curtain, clothes hanger
dal
dalmatian, civet, fur coat
dandelion
dating app profile, bandana, bandanna, condom
defibrillator, circuit, atm, box mod, drug deal, circuit board
dental braces, necktie, neck
dental office
desk, reception desk, desktop computer
desktop computer, computer monitor, phone home screen, laptop screen, photographed screen, gamer, person at computer, game console
dim sum, dinner table
dinosaur
diploma
disc, compact disc, hard drive, floppy, arcade machine, 3d printer, paper plate
discarded syringe, hypodermic needle, epinephrine injector
discarded syringe, infrared thermometer, working, fidget spinner, disposable vape, fan of banknotes, device
dishwasher, dish washing
dock
dog in clothes
downed power line
dragonfly, mosquito, hypodermic needle
driver's licence
driver's licence, police station
drug baggie, first aid kit, drug deal, blister pack
drug test, heroin, disposable vape, pill, drug lab, person snorting drugs, drug spoon, lsd blotter
drum, chemical drum, drum kit, drummer, accordion
drum, drum kit, chemical drum, drummer
dry
duct tape
duffel bag, plastic bag
dumbbell, barbell, kettlebell, gym, gymnast, judo
dumpling
durian
dust storm
dust storm, blowgun, leaf blower
eagle, nazi eagle, falcon, cardinal bird, grey parrot
ear piercing
ear, ear piercing
earthworm, parasite worm
earthworm, parasite worm, nautilus, sawfish, crustacean, pufferfish, ostrich, crayfish
eating, person eating, people eating together, eats, dinner, holiday dinner, restaurant kitchen, hotel breakfast buffet
eclipse
electric fan, electric shaver, hair dryer, blowtorch
electric fan, light, lightsaber, lamp, light bulb, headlight, radiation symbol, lightning
electric guitar
electric guitar, guitarist
electric kick scooter, political bumper sticker, hatchback
electric toothbrush, circuit board, battery, multi-tool, power drill, drill bit, button battery, tool
electrical cable, electric guitar
elephant
elephant, baby elephant, african, koala, orangutan, opossum, ivory tusk, elephant ride
elephant, baby elephant, elephant ride
elephant, baby elephant, elephant ride, orangutan
elephant, elephant ride, baby elephant
empanada, dosa, sangria, pad thai, arepa, macaron, mocktail, palm
empty, hand puppet, mocktail, embers
enclosure
engagement ring, jack-o'-lantern, candlelight vigil
espresso, brewery, coffee machine, drug scale, nitrous oxide canister, cocktail shaker, poppers, inhaler
european union flag, antler
evening gown, dress, sari, bridesmaid, ballet tutu
exhaling smoke, hair dryer, hookah smoking, pipe smoker, blowgun, person vaping, inhaler, cigarette filter tip
eye drops, butter, child portrait, magnifying glass, pill, closed eyes, fingernail, finger on lips
eyebrow, eyelash, dreadlocks, bald head
face shield, political graffiti
face shield, riot shield
fake mustache, halloween costume, carnival mask, halloween mask, bald head
fake, magician, carnival, circus
farmer, factory farm, combine harvester, modelling clay, open-pit mine, factory worker, scrapyard, pipeline
faucet, garden hose
faucet, sprinkler, fountain, garden hose
fence, fencing, railing, barrier, fencing foil
fence, parks, park, neighborhood, border wall, structure, courthouse, barrier
fencing foil
fentanyl
fern, foliage, cannabis leaf
ferret, rodent, maggot, rat, rabbit, mongoose
fidget spinner
film camera, action camera, instant camera, photographer, camera app, tape, camera lens, equipment
finch, bird nest, nestling, goldfinch, robin, blue jay, parakeet, henna
finger, middle finger symbol, pointing finger, fingerprint, euro banknote, fingerprint record, finger gun, alarm clock
fire truck, fire station, fire extinguisher, firefighter
fire, flamethrower, lantern, flaming, flame, candlelight vigil, lighter, bonfire
firefighter, ak-47
flame, lighter, flaming, fireworks, embers, candle, firecracker, flamethrower
flaming, flamethrower, candle
flat
flat, high heel
flies, fly, dragonfly, mounted insect collection, locust swarm, edible insect, insect on food, moth
flies, fly, fly agaric, moth, dragonfly, insect on food, caterpillar, mosquito
flip-flop, pinata, poker hand
flip-flop, pointe shoe, high heel, sandal, cleat
flute
flute, champagne flute
fly agaric, aperol spritz, peyote, ginger, silver, neon tetra, mushroom, persimmon
foam dart blaster, rodeo, flail
fog
football helmet
forehead
forest, dead tree
fork, colander, chef hat, cutlery, cheese, korean barbecue, pasta, dish washing
forklift, concrete mixer truck, dump truck, ice cream truck, garbage truck
fountain, faucet
four dogs are playing in a fenced in area, koala, chinchilla, okapi, baboon, ferret, kookaburra, rabbit, kangaroo
fox, arctic fox, fennec fox, lynx, coyote, grizzly bear
freckles, brooch, cosplayer, necklace
french toast, sandwich cookie, muffin
frog, amphibian, poison dart frog
frog, amphibian, poison dart frog, echidna, salamander
frog, poison dart frog, amphibian, komodo dragon, rattlesnake, salamander
funeral wreath
fur coat
gamer, computer monitor, journalist
garb, oklahoma
garbage, trash, gas can, food waste, recycling plant
garlic
garlic, cabbage, herbal medicine, cabbage roll, onion
gas pump, same, oil refinery
gerbil, porcupine, jerboa, ibis, ramen
geyser, lava, exhaling smoke, hot spring, explosion, factory chimney, nuclear disaster, bomb crater
gift card, dice, poker, role-playing dice, playing card, cigarette case, cash register, briefcase
giraffe, kookaburra, jaguar, black panther, hanging carcass, lion dance, antelope
giraffe, meerkat, cheetah, kookaburra, llama, jaguar
gnocchi, butternut squash, ratatouille, cucumber
go-kart
gold bar, bars, granola bar
goldfish, clownfish, fish, betta fish, pufferfish, dead fish, school of fish, angelfish
golf cart, golf course
golf cart, golf course, golf club
golf, golf cart, golf club, golf course, golfer
gondola
gorilla, chimpanzee, orangutan, proboscis monkey, chinchilla, primate
gorilla, chimpanzee, primate, monkey, orangutan
graduate
graduate, graduation ceremony
graduate, graduation ceremony, diploma, rabbi, islamic state flag, bishop
graduation cap, cape
graduation cap, cape, hard hat
grasshopper, caterpillar, butterfly, locust swarm, mosquito, mounted insect collection, butterfly knife, flies
greenhouse
grocery, packaged food product, pharmacy, pet shop, vendor, food delivery, product label, store
groom, bridesmaid, dancing couple, marriage proposal, bride, birthday party, birthday cake, kissing couple
groundhog, platypus, ferret, animal feces, animal hide, mouse, hedgehog
guillotine
gun collection
gun collection, ammunition box, disassembled gun, gun magazine, blunderbuss, double-barreled shotgun
guy fawkes mask, masquerade mask, carnival mask, halloween mask
guy fawkes mask, scared face, angry face, human face, halloween mask, person smoking, nose, face paint
gymnast, judo, gymnastics, karate
gymnast, opponent, boxing ring
hair dryer, blowing, leaf blower, blowtorch, pressure washer, dry
hair dryer, heat gun, acne, hair straightener, person vaping, closeup
hairbrush, hair straightener, curly hair, dreadlocks, mohawk, long hair, ponytail
halloween costume, ballerina, hair bun
halloween costume, porcelain doll, carnival, makeup on face, carnival mask
halloween mask
halloween mask, carnival mask, masquerade mask, guy fawkes mask, face paint
halter, claw machine, jet engine, checkers, anchor, circuit board, oil rig, fire extinguisher
hammer, hammer and sickle, lever-action rifle, flintlock pistol, machete, flail, power drill, chisel
hammer, razor blade, hammer and sickle, cleaver, metal nail, knife, meat cleaver, screw
handrail
hare, magpie, rabbit, chick, rooster, blue tit, maggot, pigeon
hare, rabbit, hamster, hedgehog, robin, rat, rodent, marmoset
hatchet
hay bale, crop field, trench, midst
hazmat response
headband
headdress
hearing aid, ear piercing
hearing aid, ear piercing, doctor
heart symbol
high-visibility vest
hiking boot, sandal, cleat
hindu deity statue, altar, bible, carving, ivory carving, communion, bust sculpture, jesus christ
home, house, flooded house, burning house, residence permit, apartment building
honey
hood, high-visibility vest
hoop, ribbon, rings
hornbill, helmeted hornbill casque, goldfinch
horse riding, horse rider, horseback, horse racing, rocking horse, horse race betting, horse-drawn carriage
hose
hot dog
hotel room, bedroom, living room, bed, hospital room, sheet
human
hunting knife, bayonet, combat knife
hydrant
hydrant, competitive swimming, faucet
ibex, ibis
ice skate, pad, ice skating, bowling, ankle, icicle
ice skating, hockey stick, ice hockey, ice rink
incoming call screen, landline telephone, computer mouse, laptop screen
industrial robot, ice cream truck, concrete mixer truck, mechanic, machine
insect bite, ant, grasshopper, insect on food, limb, millipede, edible insect, aphid
ivory tusk
ivory tusk, african, elephant
ivory tusk, elephant
jack-o'-lantern
jack-o'-lantern, firefly, lantern, aurora, lightsaber, flame, flashlight
jacket, coat, leather jacket, life jacket, explosive vest, raincoat, lining, bulletproof vest
jackfruit
jackfruit, pistachio, grapefruit, mandarin, pineapple, fig, passion fruit
jaguar, leopard, black panther, giraffe, cheetah
japanese
japanese, japanese yen note
jello shot
jellyfish
jerboa
jigsaw puzzle
jigsaw puzzle, eel dish
judo, khaki, karate
juice, jollof rice, gin, couscous, chili con carne, empty plate, chili pepper, gnocchi
jumping spider, black widow
ketamine, ointment, crystal meth, nasal spray, protein shake, drug brick, nebulizer, cocaine
kettlebell
kiddie, paella, cookie, bloody mary, silly, lollipop, parmesan
kimono
kippah, headshot, forehead, military salute, headband, party hat, baseball cap, coin toss
knit
koala, bear, bear cub, kangaroo, grizzly bear, black bear, kookaburra
koi
kombucha, moussaka
lab coat
lab coat, laboratory, pregnancy test, blood pressure monitor
labrador
ladybug, elderly woman, female
ladybug, elderly woman, female, beauty queen
lake, frozen lake, pond
lamp
lamp, light bulb, chandelier
lamp, light bulb, chandelier, candlelight vigil, menorah, candle
landline telephone, phone charger, combination lock, person using phone
laptop, desk, computer keyboard, computer mouse, person at computer, desktop computer, hacker, school class
laptop, laptop screen, notebook, computer keyboard, desktop computer, computer mouse, handheld game console, person at computer
lasso, grouse
laundry basket
laundry basket, trash, garbage, cotton swab, homeless, clothes hanger
lava, bomb crater, blowing, explosion, air pollution, pipe bomb, storm, dust storm
lava, bomb crater, exhaling smoke
lawn mower, grass
lawn mower, grass, golf course
leading
leather jacket, fur coat
leather, crocodile leather, chameleon, armadillo
leg
lemon, orange juice, lemonade, lime, apple juice, melon, mandarin, peach
leopard, jaguar, clouded leopard, cheetah, giraffe, leopard skin, lion, meerkat
lever-action rifle, person aiming a gun, double-barreled shotgun
light bulb, lamp, radiation symbol
light-up sword, dagger, hatchet, bayonet, knife, light gun, combat knife, saber
lighter, lightsaber
lighthouse, burning house, log cabin
limousine
line chart with axes and rising and falling curves
line chart with axes and rising and falling curves, newspaper
line chart with boxes fields and printed labels
line chart with rows and columns of numbers
lining
lion cub, big cat
lion dance, circus, magician, clown, dancer, scenery, popping champagne
lips, cigarette in mouth, lip piercing, person smoking, finger on lips, cigarette in hand, lighting a cigarette, person smoking weed
lips, ecstasy pill
litter, fertilizer bag, plastic bag
livestream, movie, presentation slide, computer monitor, gamer, desktop computer
lizard, armadillo, chameleon, dinosaur, crocodile leather, komodo dragon, gecko, reptile
llama, musk ox
log cabin
lollipop
lollipop, popsicle, silly, oatmeal
lottery balls, ball pit
lush, egret, heron, hunted bird
macaw
magnifying glass
many people are standing in front of a yellow building, brewery, barista, beer flight, beer festival, beer can
map with roads parks and place names, eclipse, maps app, map
map with roads parks and place names, telescope, eclipse
map, maps app
maps app, map
marmoset
marriage proposal, rings
masked burglar
masquerade mask, carnival mask, guy fawkes mask, hockey mask, halloween mask, respirator mask
matchstick
meadow, border wall
medal
medical glove
meerkat
meerkat, cheetah, black panther
metal
metal nail, discarded syringe, nail clippers, hammer and sickle, painted nails, detonator, nail gun, lsd blotter
miami
miami, basketball court
microphone, political speech, choker
microwave oven, kitchen, cooking, chef
microwave oven, oven with food, refrigerator
middle finger symbol, ok hand sign, fan of banknotes
middle, hatchback
migrant boat
military checkpoint, lap, trench, cannon
military helmet, knight armour, body armor, bullet hole, raincoat, medal, armed soldier
military insignia
military mortar, cement, grenade launcher
military mortar, hunting rifle, gun, sawed-off shotgun, 3d-printed gun, double-barreled shotgun, ar-15, jackhammer
military uniform, armed soldier, firefighter uniform, military salute, police uniform, military insignia, nazi uniform, armed police officer
milk, dairy product, milkshake
mine shaft
mini, miniskirt
miniskirt, mini
mink, chipmunk
mirror
miso soup, acai bowl, falafel, chicken soup, fufu, pumpkin soup, edamame, calamari
missile strike, missile parade, rocket launcher, grenade launcher, aerial bomb, plastic explosive, foam dart blaster
missile, missile strike, missile parade, rocket launcher, flamethrower, explosion, foam dart blaster, grenade launcher
mobile, home, residence permit
mobile, residence permit, home
molotov cocktail
monarch, crown, national emblem, head of state, ruler
money clip, military mortar, holster, explosive vest, bulletproof vest, gun magazine, safety harness, riot shield
money counting machine, cash register, atm, cashier, coin pusher, jackpot coins, power bank
monkey, proboscis monkey, primate, chimpanzee
monopoly, movie poster, neon sign
moose, lion cub
mop
mosque interior, courtyard, building, buddhist temple, church interior, cathedral
mosque, mosque interior, imam, muslim prayer, hindu temple
mounted insect collection, grasshopper, mite, caterpillar, centipede, millipede, butterfly knife, ladybug
mounted insect collection, locust swarm, grasshopper, ant, millipede, insect on food
mouse, rat poison
movie poster
movie poster, photographed screen, projector screen, movie theater
movie, movie poster, movie theater
mud, groundhog
muffin, cupcake, coffee, colander, cutlery, drug spoon, food drawing, iced coffee
mug
multi-tool, knife, cutlery, hunting knife, pocket knife, cigar cutter, tool, chisel
museum, building block, block building game, burnt building
mushroom, magic mushroom
mushroom, magic mushroom, mushroom cloud, persimmon
mushroom, mushroom cloud, magic mushroom
mushroom, mushroom cloud, magic mushroom, nudibranch
music player app
musk ox
muzzle, muzzle flash, gun suppressor
native
nice, anthill, cobblestone, closeup
ninja
ninja, kimono
niqab
nuclear power plant
numeric hate code
nutria, guinea pig, rat, chimpanzee
obama, afro, magpie, black panther
obama, edge
odal rune
office chair
office worker, cad software, dental office, missing person poster, printer, 3d printer
office worker, dental office
oil tanker ship, container ship, cruise ship, ferry, motorboat, harbor, rescue boat, aircraft carrier
ointment, oatmeal
oklahoma, empty
opossum, gorilla, anaconda, capybara, african, anteater, hippopotamus, baby elephant
orange juice, apple juice, banana bread, peach, almond
orange juice, melon, apple juice, lemon, fruit bowl, plum, cucumber, date fruit
orca, predator with prey, body
orchard, apricot, cranberry, fruit and vegetable stall, ceviche, fruit salad, chili pepper, cucumber
orchestra, saxophone
orthodox jew, graduate, diploma, rabbi, graduation ceremony
otter, plush animal
otter, porcupine
overeating, ray gun, match
overeating, sucking, beef jerky
overhang
overhang, bars, bar, barbell, gold bar
oxygen mask, respirator, respirator mask, breathalyzer, air pollution, scuba, gas mask, exhaling smoke
pad
pad thai, coconut water, edamame, anaconda, horseshoe crab, sand, hermit crab
padlock, metal nail, combination lock, door lock, key, lock pick, metal chain, gun safe
pagoda
paint roller
paint roller, artist
paint, artist
paintbrush, inhalant abuse, face paint, clown nose, air pollution, paint can
paintbrush, paint roller, electric toothbrush
palm tree, fig, indian sweet, papaya, persimmon, coconut, samosa, durian
panda
panda, red panda
panda, red panda, bear
paper bag, handbag, coin purse, briefcase, drinking from a paper bag
paper bag, plastic bag, lunch bag, drinking from a paper bag, fertilizer bag, folding, filling, litter
paper form with boxes fields and printed labels
paper form with boxes fields and printed labels, birth certificate, paper, passport, field, fields, passport photo, box
paper form with boxes fields and printed labels, email inbox, form
paper form with boxes fields and printed labels, field, fields
paper form with boxes fields and printed labels, field, fields, box
parachute
party crowd, nightclub, overeating, political debate, political rally
patch
pate, pickaxe, squirt, chisel, angle grinder, kitchen utensil, obelisk, grinding
patio, greenhouse
peacock
people eating together, person eating, meal, eats, full english breakfast, barbecue, animal eating, dinner table
people on a boat in the water, rescue boat, rowing boat, migrant boat, motorboat
persian cat
persian cat, ginger cat, bengal cat, calico cat, ragdoll cat, cat with prey, kitten, big cat
person hugging pet
person injecting drugs
person silhouette, crop top
person sleeping
pesticide sprayer, detergent bottle, spray, detergent pod, nasal spray, oil spill, person snorting drugs
photo
photograph, paint
photographed screen, blue screen of death, projector screen
photographed screen, cracked screen, projector screen, picture frame, blue screen of death
pie chart with coloured slices and a legend
pie chart with coloured slices and a legend, alarm clock, fingerprint, fingerprint record
piece, jigsaw puzzle, painted nails, block
piggy bank
piggy bank, euro banknote
piggy, pig, piggy bank, piglet, guinea pig, pork rib, pulled pork, hamster
pile of coins, cart
pill bottle, reagent bottle, bleach bottle, medicine, detergent bottle, pepper spray, medical prescription, plastic bottle
pill bottle, spray, bottled water, bleach bottle, pesticide sprayer, detergent bottle, reagent bottle, pepper spray
pillow, bedsheet, laying, pad, hugging
pineapple, pina colada, broccoli, guava, avocado, passion fruit, papaya, coconut
pipe smoker, afro, political speech
pipe, hoop, hole, crack pipe, archery, garden hose, bucket
pirate flag
pita bread, cookie, sandwich cookie, full english breakfast, burrito, garlic bread, club sandwich, chocolate cake
plain background with a colour gradient
plain background with a colour gradient, alarm clock, middle finger symbol, fan of banknotes
plain background with a colour gradient, colour
plain background with a colour gradient, colour, coloring
plain background with a colour gradient, combination lock, opening
plain background with a colour gradient, fan of banknotes
plain background with a colour gradient, opening
plain background with a colour gradient, red dot sight, radiation symbol, neon sign
plastic bag, animal in plastic, plastic pollution, coin purse, litter, trash, maggot, garbage
plastic, political bumper sticker, pinata, candy cane, candy cigarette, pacifier, no smoking sign, ribbon
plate of food, mashed potato, empty plate after meal, cheesecake, fish and chips, grater, chili con carne, couscous
platform game
play money
playground swing
playing card, scratch card, cardboard, role-playing dice, board game, rolling tray, blister pack
pod vape, rubber
pointe shoe, boot, hiking boot, football boot, safety boot, cleat
pointing finger, middle finger, finger gun, screaming person, middle finger symbol, hand grenade, hazmat response, coin toss
polar bear
pole, downed power line
political bumper sticker
political bumper sticker, car emblem, hatchback, convertible, car dashboard, car battery, car key
political debate
political debate, cracked screen, office worker, politician, photographed screen, cad software
pomegranate, peyote, oatmeal, dragon fruit, caramel, orange
poncho
pond, canal, river, faucet, frozen lake
poodle
pop, lollipop, oatmeal, marshmallow, popsicle
popping champagne
porch
porch, backyard, home, house
porcupine, hedgehog
portable toilet
pot
pot, cooking pot, hot pot, container
pothole, cooking pot, jar, electric kettle, bong, dice cup, sake, hot pot
prayer beads
prayer rug
prayer rug, mat, muslim prayer, imam, person praying
prayer rug, person praying
praying hands
praying mantis, firefly, locust swarm, mounted insect collection, galaxy, mosquito
praying mantis, locust swarm
pregnancy test, baby, baby shower, diaper, pregnant belly, hijab, condom, baby clothes
pregnancy test, pacifier, condom, chewing gum, crack cocaine, chewing tobacco
pregnant belly
pressure washer
pretzel, peanut butter, bread roll, pickle, sandwich wrap, bagel, sausage, hamburger
priest, judge, bishop, robe
printer, 3d printer, machine, journalist, claw machine
prison cell
prison cell, prisoner
prison, prison cell, prisoner
prison, prisoner
prisoner, prison cell
prisoner, prison, prison cell
proboscis monkey, gibbon, primate
projector screen, phone home screen, blue screen of death, photographed screen, computer monitor, gamer, desktop computer, movie
propaganda poster
propeller, electric fan, fan of banknotes, ok hand sign
protest sign, exit sign
pufferfish, jellyfish, clownfish, school of fish, marine mammal, nudibranch, sawfish, caught fish
puffin, earwig
pug, puma
pull-up
puma, pug, civet
punching bag
pyramid, helicopter, nebula, drone, pole
quiche
quiche, charcuterie board, pickle, scallop, churros, grater, cheese, bread knife
raccoon
racing game
rack
rack, plate of food, dishwasher
racquet
radio
radio, megaphone, music player app, handheld game console, device, remote control, mobile phone
radio, phone charger, poker player, wire, glucose meter, music player app, electrical cable, electrician
rag
ram, rum, goat
ramp, prayer flag, pirate flag, pride flag, banner, russian flag, checkers, raffle ticket
rapier
rattlesnake, coral snake, cobra, python, salamander
rattlesnake, coral snake, cobra, salamander, bearded dragon, crocodile, reptile
ray fish, nudibranch, noose, predator with prey, clownfish
razor blade, hammer, machete, meat cleaver, grinding, bolt cutter, hunting knife, combat knife
red cross emblem, militant, riot police, militant group emblem
red panda
red wine
red wine, martini, jar of preserves, gourmet plating, artichoke, fish cake, rosé wine, boxed wine
refrigerator, frozen food, open refrigerator with food, ice cube, air conditioner, melting, dishwasher
refugee camp, camping, camp cooking, camper van
remote control, mobile phone, incoming call screen, landline telephone, megaphone, computer keyboard
respirator
respirator, air pollution, exhaling smoke, respirator mask, oxygen mask
respirator, blimp, gas, air pollution, hazard label, scuba, respirator mask, gas cylinder
respirator, oxygen mask, respirator mask, exhaling smoke, inhalant abuse, air pollution, breathalyzer, gas mask
respirator, oxygen mask, respirator mask, guy fawkes mask, gas mask
respirator, respirator mask, gas mask, safety goggles, oxygen mask
revolver, handgun, gun suppressor, heat gun, round, assault rifle, lever-action rifle, gun magazine
revolver, paint roller, barrel, paintball gun
rice cake
rifle, arm, person aiming a gun, hunter with rifle, 3d-printed gun, nail gun, sawed-off shotgun, flare gun
rifle, handgun, assault rifle, hunting rifle, gun, person aiming a gun, 3d-printed gun, gun suppressor
rings
riot shield, motorcycle helmet
rising sun flag
roadworks
robin, bird nest, finch, chicken breast
rock band, guitarist
rock, craps
rocking horse, horseback, horse riding, equestrian statue, bento, horse race betting, horse racing
rodent, baby animal, kangaroo, rabbit, ferret, rat, hamster, litter of kittens
rolling pin
rosary, prayer flag, praying hands, hindu temple, person praying, buddhist temple, church steeple, pagoda
rosé wine, red wine, boxed wine, martini, champagne flute, glass, beer glass, jar of preserves
rubik's cube
rum, cows, cow, farm animal, goat, foal, emu, cattle farm
runner
runner, foot, shoe, pointe shoe, hiking boot, football boot
safe, gun safe
safety razor
saiga, ibex, ibis, pachinko, kookaburra
sail, oil tanker ship, jet engine, motorboat
salamander
salamander, rattlesnake, reptile, echidna, amphibian, komodo dragon, coral snake, dinosaur
salmon
salmon, salmon fillet, canned fish
salt and pepper shaker, cocktail shaker, brandy, jar of preserves, martini, detergent pod, gold coin, cbd oil
salt and pepper shaker, protein shake, crystal, ketamine
same
same, mitten, clapping hands, hand grenade, official
sandal
sandal, pointe shoe
sandal, shoe, foot, pointe shoe
sari
sari, akita, okonomiyaki, japanese
sari, khaki, muslim woman, robe, evening gown
satellite dish, black sun symbol, eclipse, crescent and star, radiation symbol
satellite dish, black sun symbol, rising sun flag, crescent and star, indian flag, radiation symbol, eclipse
sawmill, construction worker, works, cad software, excavator, carpenter
saxophone
scanned document page of printed text
scanned document page of printed text, contract, edge, redacted document
scoreboard, board game, dartboard, blackboard, circuit board
scorpion
screenshot of a chat conversation with text messages
screenshot of a chat conversation with text messages, chat conversation
screenshot of a chat conversation with text messages, group chat, chat conversation
screenshot of a chat conversation with text messages, ruler
screenshot of a code editor with lines of program code
screenshot of a code editor with lines of program code, code editor
screenshot of a code editor with lines of program code, code editor, photo editing software
screenshot of a code editor with lines of program code, editor
screenshot of a code editor with lines of program code, editor, code editor
screenshot of a code editor with lines of program code, professional, photo editing software
screenshot of a web page with headline and text columns
screenshot of an app screen with buttons and menus
screenshot of an app screen with buttons and menus, button
screwdriver, hard drive, industrial robot, machine, claw machine, electrician, power drill, 3d printer
sculpture, bust sculpture
shepherd, german shepherd
shoe, pointe shoe, dress shoe, foot, sandal, safety boot, hiking boot
shoe, pointe shoe, dress shoe, high heel, boot
shop receipt with prices and a total
shop receipt with prices and a total, invoice, receipt, total
shop receipt with prices and a total, receipt
shop receipt with prices and a total, total
shop receipt with prices and a total, total, receipt
silver, graduate
simple line drawing a doodle of a animal on a street, prayer flag, quran
simple line drawing a doodle of a animal on paper
simple line drawing a doodle of a animal on paper, barbed wire
simple line drawing a doodle of a animal on paper, medicine leaflet
simple line drawing a doodle of a animal on paper, notebook, british pound note, simple
simple line drawing a doodle of a animal on paper, notification
simple line drawing a doodle of a animal on paper, pencil, cardboard, board game
simple line drawing a doodle of a animal on paper, pest infestation, buggy, rat poison, parasite worm
simple line drawing a doodle of a baby on paper
simple line drawing a doodle of a ball on paper
simple line drawing a doodle of a bar, scoreboard, board game, dartboard, ballot box, blackboard
simple line drawing a doodle of a blue figure on paper
simple line drawing a doodle of a blue sky on paper
simple line drawing a doodle of a blue sky on paper, fan of banknotes
simple line drawing a doodle of a carnival
simple line drawing a doodle of a chain link fence
simple line drawing a doodle of a chain on paper
simple line drawing a doodle of a child on paper
simple line drawing a doodle of a child on paper, alarm clock, fan of banknotes
simple line drawing a doodle of a child on paper, japanese yen note
simple line drawing a doodle of a face on a red toy
simple line drawing a doodle of a face on paper
simple line drawing a doodle of a face on paper, button, campaign button
simple line drawing a doodle of a face on paper, combination lock, alarm clock, exit sign, chinese yuan note
simple line drawing a doodle of a face on paper, ear piercing
simple line drawing a doodle of a face on paper, earbuds
simple line drawing a doodle of a face on paper, edge
simple line drawing a doodle of a face on paper, envelope
simple line drawing a doodle of a face on paper, face shield, riot shield
simple line drawing a doodle of a face on paper, insulin pen, earbuds, birth control pill, fingerprint
simple line drawing a doodle of a face on paper, jigsaw puzzle
simple line drawing a doodle of a face on paper, letter, envelope, greeting card, ballot paper, blank paper, baking sheet, handwriting, notebook
simple line drawing a doodle of a face on paper, microphone
simple line drawing a doodle of a face on paper, notebook, laptop, laptop screen, computer keyboard, desktop computer, computer mouse
simple line drawing a doodle of a face on paper, notebook, laptop, laptop screen, hacker, computer keyboard, desktop computer, computer mouse
simple line drawing a doodle of a face on paper, numeric hate code, fingerprint, simple, handwriting, rolled banknote
simple line drawing a doodle of a face on paper, parasite worm
simple line drawing a doodle of a face on paper, patch
simple line drawing a doodle of a face on paper, patch, nicotine patch
simple line drawing a doodle of a face on paper, pen
simple line drawing a doodle of a face on paper, postage stamp, ballot paper, envelope, letter, rolling paper, greeting card, official stamp, blank paper
simple line drawing a doodle of a face on paper, postage stamp, envelope, ballot paper
simple line drawing a doodle of a face on paper, scissors
simple line drawing a doodle of a figure on paper
simple line drawing a doodle of a figure on paper, flyer
simple line drawing a doodle of a figure on paper, japanese yen note
simple line drawing a doodle of a figure on paper, jigsaw puzzle
simple line drawing a doodle of a figure on paper, jigsaw puzzle, scissors, butterfly knife
simple line drawing a doodle of a figure on paper, parasite worm, earthworm
simple line drawing a doodle of a house on paper
simple line drawing a doodle of a house on paper, blueprint, dartboard
simple line drawing a doodle of a house on paper, cardboard, cardboard box, gift card, postage stamp, flyer, parcel label
simple line drawing a doodle of a house on paper, direction
simple line drawing a doodle of a house on paper, direction, alarm clock
simple line drawing a doodle of a house on paper, government seal, ballot box, official stamp, parcel label, flyer
simple line drawing a doodle of a house on paper, middle finger symbol
simple line drawing a doodle of a kite
simple line drawing a doodle of a line of a face on paper
simple line drawing a doodle of a line on paper
simple line drawing a doodle of a mural on paper
simple line drawing a doodle of a pole
simple line drawing a doodle of a red flag flag
simple line drawing a doodle of a santa claus
simple line drawing a doodle of a sign
simple line drawing a doodle of a sign, monopoly, lottery kiosk
simple line drawing a doodle of a sign, radiation symbol, rising sun flag, propaganda poster, black sun symbol, flag burning, anarchist symbol, campaign poster, aurora
simple line drawing a doodle of a tennis ball on paper
simple line drawing a doodle of a tree on paper
simple line drawing a doodle of a tree on paper, casting
simple line drawing a doodle of a tree on paper, comb
simple line drawing a doodle of a tree on paper, door handle, nail clippers, screw
simple line drawing a doodle of a tree on paper, earthworm, parasite worm
simple line drawing a doodle of a tree on paper, envelope, ballot paper, letter, rolling paper, postage stamp, newspaper, blank paper
simple line drawing a doodle of a tree on paper, envelope, letter, blank paper
simple line drawing a doodle of a tree on paper, handwriting, simple
simple line drawing a doodle of a tree on paper, simple
simple line drawing a doodle of a tree on paper, simple, handwriting
simple line drawing a doodle of a video
simple line drawing a doodle of a video video game
simple line drawing a doodle of a wave on a wave
simple line drawing a web page with headline and text columns, chinese yuan note
simple line line drawing a doodle of a animal on paper
slide, presentation slide, owner
snowball
snowboard
softball
son
spout
spreadsheet table with rows and columns of numbers
squirt
statue, sculpture, animal statue, bust sculpture, carving
steep, uphill, pipeline, lush, countryside
stomach, body, organ meat
street map with parks and place names
street map with roads parks and place names
street map with roads parks and place names, islamic state flag, prayer flag, map
street map with roads parks and place names, map, maps app
street map with roads parks and place names, maps app, calendar app, map
street map with roads parks and place names, maps app, map
street map with roads parks and place names, matchstick
street map with roads parks and place names, scaffold
string
stripe, flaps, indian flag
sunlight, eye
tackle, football club crest
tail, russian flag, fedora
teddy
teddy, plush toy, plastic, pacifier, doll, kindergarten, rubber
the brown dog is holding a stick in its mouth
three children are sitting on a bench in a park, picnic, balcony, bench
three children are standing in front of a building
three children sitting on a bench, picnic
three dogs are chasing a ball in the grass
three dogs are playing in the snow
three dogs play in the snow
three people are sitting on the side of a city street
three people sit on a bench outside a building, greenhouse, patio, picnic
tightrope
tile, roof
top
trash, empty, garbage, fertilizer bag, maggot, pipe bomb, plastic explosive, rubble
trash, recycling bin, gas can, garbage, box mod, nitrous oxide canister, nuclear disaster
tray, rolling tray
tube
two black dogs are playing in the snow
two black dogs are playing in the water
two black dogs are running through the grass
two boys are playing in a water fountain
two boys play in the sand, boy
two boys play in the surf
two boys play in the water
two brown and white dogs running through a field
two brown dogs are playing in the grass
two children are playing in the snow
two children are playing on a jungle gym
two children dressed in colorful costumes pose for a picture
two children playing on the beach, sandbox
two children playing with a soccer ball
two dogs are playing in the dirt
two dogs are playing in the grass
two dogs are playing in the grass, beagle
two dogs are playing in the snow
two dogs are playing in the snow, hyena
two dogs are running around a dirt track, bull, cape buffalo, ram
two dogs are running in a public area, russian blue
two dogs are running on the beach
two dogs are standing in the grass
two dogs play in the grass
two dogs play in the sand
two dogs play in the snow
two dogs playing in the sand
two dogs running in a field, husky
two dogs running in the snow
two football players are tackling a player in a game
two girls are sitting on the shore of a lake, frozen lake
two men are playing basketball, basketball court, basketball player, basketball hoop
two men are playing basketball, basketball, basketball court, basketball hoop
two men are playing with a ball, poultry, grouse, roast turkey, cockatiel
two men are sitting on top of a mountain, ibex
two men play hockey on the ice, ice skating, ice rink, ice hockey
two people are in a boat in the water, gondola, boat, cruise ship, rescue boat, oil tanker ship, container ship, sailboat, ferry
two people are laying on the sand, flat, cleat, foot, high heel
two people are on a boat in the ocean, cruise ship, port crane, container ship, oil tanker ship, rescue operation, sail, pirate, ferry
two people are playing in the water, ibis
two people are sitting in a subway car, hearse
two people are sitting on a bus, freight train, carriage, horse-drawn carriage, railroad track
two people are sitting on a sled in the snow
two people are sitting on the side of a mountain, weather
two people are standing in front of a bus, limousine, delivery courier, conveyor belt, flight attendant
two people are standing on a beach overlooking the ocean, pangolin scale
two people are standing on a rocky cliff overlooking the ocean, oyster
two people are standing on a snowy mountain, alpaca
two people are walking in a grassy field
two people are walking on the beach
two people play in the snow, ice cube
two people stand in front of a fence, prison cell
two simple line drawing a doodle of a animal on paper
two simple line drawing a doodle of a face on paper
two simple line drawing a doodle of a face on paper, parasite worm
two white swans in the snow
two young boys are playing in the water
two young boys smile for the camera
two young girls are posing for a picture, dental braces
uphill
wall, building, abandoned building, burning building, cathedral, school building, burnt building, parliament building
weeds, herbal medicine
wheeler, jeep
white
young, orangutan, rabbit
`
