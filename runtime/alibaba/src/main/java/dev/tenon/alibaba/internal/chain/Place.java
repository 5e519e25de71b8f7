package dev.tenon.alibaba.internal.chain;

/**
 * A place of the chain.
 *
 * @param name what it is called in messages
 * @param remedy what to do, other than to correct what is there, so that the next place is asked
 * @param source looks there
 */
record Place(String name, String remedy, Source source) {}
