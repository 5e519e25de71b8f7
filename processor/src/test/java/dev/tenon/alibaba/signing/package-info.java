/** What generated code names and these tests do not look at: {@code tenon-alibaba} is built with the processor. */
package dev.tenon.alibaba.signing;
