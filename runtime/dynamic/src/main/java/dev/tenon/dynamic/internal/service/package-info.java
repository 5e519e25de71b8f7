/** What the runtime must know of a service, taken from its description. */
@NullMarked
package dev.tenon.dynamic.internal.service;

import org.jspecify.annotations.NullMarked;
