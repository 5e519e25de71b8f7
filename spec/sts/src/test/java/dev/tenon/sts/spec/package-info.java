/** Tests of the description of STS. */
package dev.tenon.sts.spec;
