using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>
/// Keeps the running strand running, with interrupts on. The depth is the strand's own, so it is right whichever processor the strand
/// is on when it counts; interrupt handlers have a depth that never falls to 0.
/// </summary>
internal static unsafe class Preemption
{
    /// <summary>Who chooses strands; null while only one runs.</summary>
    internal static ContextSwitchHook? Hook { get; set; }

    /// <summary>Whether another strand may take over here.</summary>
    internal static bool IsEnabled => ThreadBlock.Current->PreemptDisableDepth == 0;

    /// <summary>From here to <see cref="Enable"/>, which may nest, no other strand runs on this processor.</summary>
    internal static void Disable() => ThreadBlock.Current->PreemptDisableDepth++;

    /// <summary>Ends what <see cref="Disable"/> began, and lets a strand run that became due meanwhile.</summary>
    internal static void Enable()
    {
        ThreadBlock* block = ThreadBlock.Current;
        Cpu* cpu = (Cpu*)block->Cpu; // null while booting
        if (--block->PreemptDisableDepth == 0 && cpu != null && cpu->NeedsSwitch != 0)
        {
            SwitchIfDue(block);
        }
    }

    /// <summary>Asks the hook. With interrupts off.</summary>
    internal static ThreadBlock* Choose(Cpu* cpu, ThreadBlock* running)
    {
        ContextSwitchHook? hook = Hook;
        if (hook == null)
        {
            cpu->NeedsSwitch = 0;
            return running;
        }

        return hook.Choose(cpu, running);
    }

    /// <summary>Where interrupts are off the caller wants no switch either: the next interrupt's end makes it.</summary>
    private static void SwitchIfDue(ThreadBlock* block)
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        if (((Rflags)flags & Rflags.InterruptEnable) != 0)
        {
            ThreadBlock* next = Choose((Cpu*)block->Cpu, block);
            if (next != block)
            {
                ContextSwitch.Switch(block, next);
            }
        }

        Instructions.RestoreFlags(flags);
    }
}
