/**
 * Names of common things, the background vocabulary unless an app has a better one: a picture that is much like one of them is less
 * surprising under any other phrase.
 */
export const COMMON_NAMES: readonly string[] = [
  'a person, a face, a group of people, a child, a hand, a crowd, a portrait, a dog, a cat, a bird, a horse, a cow, a sheep, a fish, an insect',
  'a flower, a tree, a forest, grass, leaves, a mountain, a beach, the sea, a river, a lake, the sky, clouds, a sunset, snow, a desert, a garden',
  'a street, a road, a bridge, a house, a building, a skyscraper, a church, a room, a kitchen, a bathroom, a bedroom, an office, a shop',
  'a staircase, a window, a door, a wall, a floor, a fence, a roof, a car, a truck, a bus, a train, a bicycle, a motorcycle, a boat, a ship',
  'an aeroplane, a wheel, an engine, a machine, a tool, food, fruit, vegetables, bread, cake, meat, a drink, a cup, a bottle, a plate, a bowl',
  'a table, a chair, a sofa, a bed, a lamp, a shelf, a box, a bag, a book, a newspaper, a map, a sign, a document, a screenshot, a diagram',
  'a chart, text, a logo, a drawing, a painting, a cartoon, a statue, a toy, a ball, a game, a musical instrument, a phone, a computer',
  'a keyboard, a screen, a television, a camera, a clock, a coin, jewellery, clothes, a shirt, a dress, shoes, a hat, glasses, an umbrella',
  'a flag, a balloon, a candle, fire, smoke, water, ice, stone, wood, metal, fabric, paper, a pattern, a plain colour, the night, a shadow',
].flatMap((line) => line.split(', '))
