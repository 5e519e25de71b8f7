/** Writes what belongs to a service as a whole: its definition and its enumerations. */
@NullMarked
package dev.tenon.processor.generate.service;

import org.jspecify.annotations.NullMarked;
