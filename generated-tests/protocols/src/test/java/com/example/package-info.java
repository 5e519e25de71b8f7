/** Samples: a signature of one's own takes a description and one class. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
