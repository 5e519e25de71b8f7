/** The application of the README's first page, with its test. */
package com.example.keys;
