@NullMarked
package dev.tenon.alibaba.credentials;

import org.jspecify.annotations.NullMarked;
