/** Closed lists that the generated tasks draw from. Every list has 24 entries or more, so that ten distinct ones can always be left over. */

const list = (words: string): readonly string[] => words.split(",").map((word) => word.trim());

export const people = list(
  "Ada, Bruno, Clara, Dario, Edith, Felix, Greta, Hugo, Irene, Jonas, Karin, Leo, Marta, Nils, Olga, Pablo, Rosa, Simon, " +
    "Tessa, Ulrich, Vera, Walter, Yvonne, Zack, Agnes, Boris, Celia, Dennis, Elsa, Frank",
);

export const petNames = list(
  "Biscuit, Pepper, Shadow, Rusty, Daisy, Patch, Ginger, Bandit, Coco, Misty, Buster, Pickle, Sandy, Tiger, Snowy, Bramble, " +
    "Whiskers, Rocky, Hazel, Muffin, Scout, Smoky, Poppy, Jasper, Toffee, Nutmeg",
);

export const cities = list(
  "Paris, Rome, Berlin, Madrid, Vienna, Lisbon, Dublin, Oslo, Athens, Prague, Warsaw, Geneva, Boston, Chicago, Denver, Seattle, " +
    "Dallas, Toronto, Cairo, Moscow, Tokyo, Sydney, Glasgow, Bristol, Venice, Naples",
);

export const colours = list(
  "red, blue, green, yellow, black, white, brown, grey, pink, purple, orange, silver, golden, scarlet, crimson, violet, turquoise, " +
    "ivory, olive, beige, copper, lilac, cream, navy, amber, bronze",
);

export const foods = list(
  "bread, soup, rice, cheese, cake, pie, fish, chicken, salad, pasta, pizza, honey, beans, potatoes, apples, cherries, pancakes, " +
    "noodles, carrots, mushrooms, porridge, bacon, lentils, grapes, plums, walnuts",
);

export const jobs = list(
  "baker, teacher, doctor, farmer, painter, driver, sailor, singer, writer, gardener, lawyer, nurse, tailor, carpenter, waiter, " +
    "builder, dentist, pilot, soldier, butcher, hunter, miner, barber, plumber, printer, judge",
);

export const hidingPlaces = list(
  "doormat, flower pot, bookshelf, staircase, mattress, sofa, table, bench, fridge, carpet, cupboard, piano, bathtub, sink, pillow, " +
    "barrel, bucket, ladder, big stone, wood pile, old boat, garden chair, dog house, oven, wardrobe, desk",
);

export const things = list(
  "kettle, lantern, ladder, bicycle, suitcase, drum, violin, umbrella, clock, basket, mirror, bottle, hammer, blanket, camera, candle, " +
    "wagon, helmet, anchor, saddle, trumpet, globe, telescope, rocking chair, typewriter, toolbox",
);

export const places = list(
  "library, bakery, museum, school, hotel, station, theatre, office, hospital, cottage, airport, market, castle, farm, church, " +
    "harbour, studio, factory, cinema, garage, workshop, cafe, gym, tower, laundry, pharmacy",
);

export const topics = list(
  "budget, garden, roof, holiday, party, concert, bridge, road, survey, contract, harvest, festival, kitchen, school play, new website, " +
    "summer camp, fire alarm, lost parcel, winter sale, water bill, book club, car park, choir, exhibition",
);

export const months = list(
  "January, February, March, April, May, June, July, August, September, October, November, December",
);

export const adjectives = list(
  "quiet, brave, gentle, clever, hungry, lucky, modern, narrow, polite, rapid, secret, tender, useful, vivid, wooden, ancient, " +
    "bitter, careful, distant, eager, famous, golden, hollow, jolly, lonely, merry",
);

export const nouns = list(
  "river, mountain, garden, window, candle, forest, engine, island, bridge, pillow, rabbit, orchard, kitchen, pocket, meadow, lantern, " +
    "ribbon, shepherd, thunder, village, whistle, blanket, cottage, feather, harvest, kettle",
);
