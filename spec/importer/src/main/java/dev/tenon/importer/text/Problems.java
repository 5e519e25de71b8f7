package dev.tenon.importer.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file; the only mutable object of reading. */
public final class Problems {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /** Records a problem at a line. */
    public void add(int line, String message) {
        problems.add(new Problem(file, line, message));
    }

    /** Gives the problems in the order of their lines. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(java.util.Comparator.comparingInt(Problem::line));
        return List.copyOf(sorted);
    }
}
