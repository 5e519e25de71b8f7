/** What sources say of the service as a whole. */
@NullMarked
package dev.tenon.importer.service;

import org.jspecify.annotations.NullMarked;
