@NullMarked
package dev.tenon.runtime.request;

import org.jspecify.annotations.NullMarked;
