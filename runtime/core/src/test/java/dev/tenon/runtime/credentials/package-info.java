@NullMarked
package dev.tenon.runtime.credentials;

import org.jspecify.annotations.NullMarked;
