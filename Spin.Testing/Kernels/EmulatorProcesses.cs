using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Spin.Testing;

/// <summary>The emulators that run: none outlives the test process.</summary>
internal static class EmulatorProcesses
{
    private static readonly HashSet<Process> s_running = [];

    static EmulatorProcesses() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => KillAll();

    /// <summary>An emulator was started.</summary>
    internal static void Add(Process emulator)
    {
        lock (s_running)
        {
            s_running.Add(emulator);
        }
    }

    /// <summary>An emulator has ended.</summary>
    internal static void Remove(Process emulator)
    {
        lock (s_running)
        {
            s_running.Remove(emulator);
        }
    }

    private static void KillAll()
    {
        lock (s_running)
        {
            foreach (Process emulator in s_running)
            {
                try
                {
                    emulator.Kill();
                }
                catch (InvalidOperationException)
                {
                    // It has ended already.
                }
            }
        }
    }
}
