@NullMarked
package dev.tenon.runtime.client;

import org.jspecify.annotations.NullMarked;
