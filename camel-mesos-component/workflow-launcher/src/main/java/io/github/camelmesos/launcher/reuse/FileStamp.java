package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What the file system says of a file. The time of its last change of any kind is in it, which no program can set back: a file
 * with the stamp of a file that was read before has the content that was read.
 *
 * @param inode device and number
 * @param size bytes
 */
record FileStamp(String inode, long size, FileTime modified, FileTime changed) {

    /** Clocks of file systems are coarse: what was changed just now may change again and not show it. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    static FileStamp of(Path file) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(file, "unix:dev,ino,size,lastModifiedTime,ctime");
        return new FileStamp(
                attributes.get("dev") + ":" + attributes.get("ino"),
                (long) attributes.get("size"),
                (FileTime) attributes.get("lastModifiedTime"),
                (FileTime) attributes.get("ctime"));
    }

    /** True when a later change would show. */
    boolean isSettled() {
        return changed.toInstant().isBefore(Instant.now().minus(SETTLING));
    }

    /** Of this stamp, for a file name. */
    String digest() {
        return new KeyDigest()
                .add(inode)
                .add(size)
                .add(modified.toString())
                .add(changed.toString())
                .hex();
    }
}
