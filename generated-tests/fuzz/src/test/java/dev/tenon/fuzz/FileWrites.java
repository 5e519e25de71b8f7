package dev.tenon.fuzz;

import com.code_intelligence.jazzer.api.FuzzerSecurityIssueHigh;
import com.code_intelligence.jazzer.api.HookType;
import com.code_intelligence.jazzer.api.Jazzer;
import com.code_intelligence.jazzer.api.MethodHook;
import java.lang.invoke.MethodHandle;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reports every attempt of the code under test to write to the disk of the machine; a file system in memory is free. */
public final class FileWrites {
    private static final String FILES = "java.nio.file.Files";

    private FileWrites() {}

    /** Stands before every method that writes. */
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "write")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "writeString")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "newOutputStream")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "newBufferedWriter")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "newByteChannel")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "createFile")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "createTempFile")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "createDirectory")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "createDirectories")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "copy")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "move")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "delete")
    @MethodHook(type = HookType.BEFORE, targetClassName = FILES, targetMethod = "deleteIfExists")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.FileOutputStream", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.FileWriter", targetMethod = "<init>")
    @MethodHook(type = HookType.BEFORE, targetClassName = "java.io.RandomAccessFile", targetMethod = "<init>")
    public static void beforeWrite(
            MethodHandle method, @Nullable Object target, @Nullable Object[] arguments, int hookId) {
        for (Object argument : arguments) {
            if (argument instanceof Path path && path.getFileSystem() != FileSystems.getDefault()) {
                return;
            }
        }
        Jazzer.reportFindingFromHook(new FuzzerSecurityIssueHigh("writes to the disk: " + method.type()));
    }
}
