/**
 * The floors: signing, encoding and decoding written by hand for two operations, with everything known beforehand and
 * nothing left to check, over three kinds of transport.
 */
@NullMarked
package dev.tenon.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
