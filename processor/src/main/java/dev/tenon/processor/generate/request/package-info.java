/** Writes requests: their records, builders and checks, and how they are encoded. */
@NullMarked
package dev.tenon.processor.generate.request;

import org.jspecify.annotations.NullMarked;
