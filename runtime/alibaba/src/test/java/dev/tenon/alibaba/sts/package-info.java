/** Tests of the generated client of STS. */
@NullMarked
package dev.tenon.alibaba.sts;

import org.jspecify.annotations.NullMarked;
