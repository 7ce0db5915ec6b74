/** What stands in the places of {@link TEMPLATES}, `|` between alternatives. */
export const FILLERS: Readonly<Record<string, string>> = {
  dish: 'tomato soup|grilled salmon|mushroom risotto|chicken curry|lentil stew|caesar salad|fish tacos|beef noodles|pumpkin ravioli|veggie burger|onion rings|garlic bread|margherita pizza|spring rolls|fried rice|steamed dumplings|lamb kebab|potato gratin|club sandwich|pancakes with maple syrup|egg fried noodles|pea risotto|goulash|paella|falafel wrap',
  sweet:
    'apple pie|chocolate cake|lemon tart|vanilla ice cream|cheesecake|tiramisu|cinnamon roll|blueberry muffin|carrot cake|rice pudding|waffles|macarons',
  drink:
    'coffee|espresso|flat white|green tea|orange juice|lemonade|hot chocolate|sparkling water|iced tea|apple cider|ginger ale|oat milk latte|tonic water|milkshake',
  food: 'bananas|apples|tomatoes|carrots|potatoes|whole milk|butter|brown bread|free range eggs|basmati rice|spaghetti|olive oil|cheddar|yoghurt|cornflakes|spinach|peanut butter|honey|oranges|chicken breast|cucumber|frozen peas|dish soap|paper towels|toothpaste|shampoo',
  thing:
    'mountain bike|sofa bed|desk lamp|dining table|baby stroller|acoustic guitar|winter coat|running shoes|bookshelf|camping tent|coffee machine|garden chairs|mirror|vacuum cleaner|washing machine|phone case|backpack|board game|used textbooks|flower pots|snowboard|office chair|old records|rice cooker|sewing machine|aquarium|skateboard|ceramic vase|wooden crate|toolbox',
  name: 'Anna|Ben|Carla|David|Emma|Felix|Grace|Hannah|Ivan|Julia|Karim|Lena|Mateo|Nora|Oscar|Priya|Quinn|Rosa|Samuel|Tara|Umar|Vera|Wei|Yusuf|Zoe',
  surname:
    'Miller|Garcia|Schmidt|Rossi|Kowalski|Tanaka|Okafor|Larsen|Novak|Silva|Dubois|Hughes|Patel|Moreau|Jensen|Fischer|Walker|Costa|Meyer|Brown',
  city: 'London|Lisbon|Oslo|Vienna|Chicago|Toronto|Madrid|Prague|Dublin|Kyoto|Berlin|Denver|Seattle|Naples|Geneva|Austin|Boston|Zurich|Athens|Porto',
  street:
    'Main Street|Station Road|Park Avenue|Mill Lane|Church Street|River Walk|Oak Drive|Market Square|High Street|Harbour Road|Garden Row|Bridge Street|Elm Court|Hill Road',
  place:
    'library|museum|swimming pool|town hall|train station|botanical garden|hospital|post office|university|sports centre|playground|art gallery|theatre|harbour|airport|visitor centre|cathedral|zoo|beach|campsite|car park|market hall',
  shop: 'Corner Bakery|Blue Door Books|Sunrise Cafe|Old Town Barber|Green Leaf Grocers|City Cycles|Luna Flowers|Harbour Fish|Golden Needle Tailor|Little Explorer Toys|Bright Smile Dental|Fresh and Fast Laundry|North Star Hardware|Happy Paws Pet Shop|Pixel Repair|Riverside Pharmacy|Fit Factory Gym|Sweet Corner|Maple Furniture|The Tea House',
  day: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  month: 'January|February|March|April|May|June|July|August|September|October|November|December',
  time: '7:30|8 am|9:15|10 am|11:45|noon|1:30 pm|2 pm|3:45|5 pm|6:30 pm|8 pm|19:00|20:15|21:30',
  n: '1|2|3|4|5|6|7|8|9|10|12|14|15|16|18|20|24|25|30|36|40|45|50|60|64|75|80|90|100|120|150|200|250|365|400|500',
  price:
    '0.99|1.20|1.95|2.50|2.99|3.40|3.75|4.20|4.99|5.50|6.80|7.25|8.90|9.99|11.50|12.00|14.95|17.40|19.99|24.00|29.90|39.00|49.95|79.00|120.00|249.00',
  money: '$|€|£|',
  team: 'Rovers|Eagles|Tigers|United|Wolves|Sharks|Bears|Falcons|City|Hawks|Lions|Rangers',
  sport:
    'football|basketball|tennis|swimming|rowing|handball|volleyball|table tennis|hockey|cycling|athletics|judo|climbing|badminton|yoga',
  animal: 'dog|cat|rabbit|horse|parrot|hamster|goldfish|turtle|duck|sheep|goat|pony|owl|fox|hedgehog|squirrel',
  topic:
    'budget planning|customer feedback|data migration|team structure|market trends|supply chain|user research|water supply|renewable energy|machine learning|photosynthesis|plate tectonics|the French Revolution|linear algebra|organic chemistry|modern poetry|project timeline|quarterly results|product roadmap|urban planning|ocean currents|onboarding|sales pipeline|website redesign|cell biology|world history|risk register|public transport|climate data|brand identity',
  verb: 'parse|encode|resolve|convert|filter|sort|format|render|merge|validate|review|improve|measure|discuss|plan|test|compare|document|simplify|track|share|launch|update|schedule|collect',
  adjective:
    'default|optional|invalid|empty|custom|internal|stable|previous|beautiful|quiet|bright|fresh|simple|golden|gentle|little|brave|early|warm|clear|famous|modern|friendly|wild|slow|happy|blue|endless',
  noun: 'buffer|stream|value|token|module|table|index|string|engine|record|signal|network|filter|matrix|morning|river|garden|journey|mountain|window|story|summer|light|road|song|forest|dream|island|winter|city|letter|sky|house|bridge',
  book: 'history|cooking|gardening|travel|poetry|science|mathematics|art|photography|astronomy|grammar|architecture|birds|trains|philosophy',
  hobby:
    'painting|knitting|hiking|baking|chess|photography|gardening|singing|fishing|reading|surfing|dancing|pottery|birdwatching|sailing',
  clothing: 'cotton|wool|polyester|linen|silk|denim|fleece|leather',
  colour: 'black|white|red|navy|green|grey|yellow|beige|purple|orange|pink|brown',
  weather:
    'sunny|light rain|cloudy|fog in the morning|strong wind|snow showers|thunderstorms|clear skies|drizzle|partly cloudy',
  app: 'Calendar|Weather|Photos|Messages|Settings|Notes|Maps|Music|Files|Camera|Clock|Contacts|Wallet|Mail|Reminders',
  band: 'The Paper Lanterns|Blue Harbour|Night Trains|Velvet Morning|Copper Sky|The Quiet Hours|Silver Fern|Delta Choir',
  job: 'electrician|baker|nurse|software engineer|teacher|driver|accountant|cleaner|gardener|waiter|designer|plumber|receptionist|carpenter|chef',
  relative: 'mum|dad|grandma|grandpa|my sister|my brother|the kids|uncle Joe|aunt Mary|the neighbours',
  feeling: 'great|tired|happy|nervous|excited|hungry|bored|relaxed|proud|a bit sick|ready|grateful',
  room: 'kitchen|bathroom|bedroom|living room|hallway|garage|balcony|attic|office|meeting room',
  language: 'English|Spanish|German|French|Italian|Japanese|Polish|Portuguese',
  letters: 'qwe|rtz|lkj|mnb|IIl|oO0|vbx|srtu|tnoe|aerl|hpw|ccl|ijl|ryn|dblq|wmv|ttf|eeo|nnu|xk',
  code: 'A12|B7|C40|D3|E55|G18|K2|L9|M30|P4|R21|T6|X100',
}
