package io.github.camelmesos.cluster.sizing;

import io.github.camelmesos.cluster.ClusterWish;
import java.util.StringJoiner;

/** A user's wish in words. */
final class WishText {

    private WishText() {}

    static String of(ClusterWish wish) {
        StringJoiner text = new StringJoiner(", ");
        wish.cpus().ifPresent(cpus -> text.add(Dimension.CPUS.say(cpus)));
        wish.memoryMiB().ifPresent(memory -> text.add(Dimension.MEMORY.say(memory)));
        wish.diskMiB().ifPresent(disk -> text.add(Dimension.DISK.say(disk)));
        wish.gpus().ifPresent(gpus -> text.add(Dimension.GPUS.say(gpus)));
        wish.agents().ifPresent(agents -> text.add(agents + (agents == 1 ? " agent" : " agents")));
        return text.toString();
    }
}
