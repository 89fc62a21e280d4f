using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Spin.Generators.Tests.Infrastructure;

/// <summary>
/// Runs a project's generated code. Each run has its own copy of the contract, so that tables and the host, which are static, are
/// attached afresh, and runs may overlap.
/// </summary>
internal static class Machine
{
    /// <summary>The name of an assembly to which the contract shows its internals: a project of this name can play the kernel.</summary>
    internal const string Friend = "Spin.Testing";

    /// <summary>Calls <c>Scenario.Run()</c> of a project.</summary>
    /// <returns>The text that it returns.</returns>
    internal static string Run(Project project)
    {
        AssemblyLoadContext context = new(project.Name, isCollectible: true);
        try
        {
            context.LoadFromAssemblyPath(typeof(Level).Assembly.Location);
            Assembly[] assemblies = [.. project.Closure().Select(member => context.LoadFromStream(new MemoryStream(member.Emit())))];
            context.Resolving += (_, name) => assemblies.FirstOrDefault(assembly => assembly.GetName().Name == name.Name);
            MethodInfo run = assemblies[^1].GetType("Scenario", throwOnError: true)!.GetMethod("Run")!;
            return (string)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Runs one source that contains everything: events, spindles, image and scenario.</summary>
    internal static string Run(string source, string imageFile = "") =>
        Run(new Project(Friend, Prelude + source).AsImage(imageFile));

    /// <summary>What a scenario starts a simulated kernel with.</summary>
    internal const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Spin;

        /// <summary>A kernel's side of dispatch that writes down what it is told.</summary>
        public sealed class Host : DispatchHost
        {
            public static readonly List<string> Log = [];
            public static readonly List<Installation> Waiting = [];
            public static readonly List<int> Woken = [];
            public static int Charged = -1;

            public static long Time;

            internal override long TimeStamp => Time;

            internal override IStrand RunningStrand => null;

            internal override void Faulted(EventTable table, int handler, Exception exception) =>
                Log.Add($"{table.Describe(handler).Method} {exception.GetType().Name} charged {Charged}");

            internal override void Faulted(Installation installation, Exception exception) =>
                Log.Add($"installed {exception.GetType().Name} charged {Charged}");

            internal override void Faulted(SpindleContext spindle, string eventName, Exception exception) =>
                Log.Add($"{spindle.Name} {exception.GetType().Name}");

            internal override SpindleDescriptor Describe(int spindle) => Boot.Image.Spindles[spindle];

            internal override void RetireAfterGrace(Installation installation) => Waiting.Add(installation);

            internal override void WakeDetached(int spindle) => Woken.Add(spindle);

            internal override void Exclusively(Action change) => change();

            internal override int EnterDomain(int spindle)
            {
                int before = Charged;
                Charged = spindle;
                return before;
            }

            internal override void LeaveDomain(int previous) => Charged = previous;

            internal override void EnterPort(ServicePort port) => Log.Add($"into {port.InterfaceName}");

            internal override void LeavePort() => Log.Add("out");

            internal override bool TryDemand(ServicePort port) => false;

            internal override SpindleStates StatesOf(int spindle) => Boot.Contexts[spindle].States;
        }

        /// <summary>Starts and stops an image as a kernel does.</summary>
        public static class Boot
        {
            public static KernelImage Image;
            public static EventTable[] Tables;
            public static object[] Spindles;
            internal static SpindleContext[] Contexts;

            public static void Start()
            {
                EventTable.Host = new Host();
                Image = SpinImage.Create();
                Tables = Image.AttachTables();
                Spindles = new object[Image.Spindles.Length];
                Contexts = new SpindleContext[Spindles.Length];
                for (int i = 0; i < Spindles.Length; i++)
                {
                    Contexts[i] = new SpindleContext(i, Image.Spindles[i]);
                    Spindles[i] = Image.Create(i, null!, Contexts[i]);
                    Bind(i, Spindles[i]);
                }
            }

            public static void Bind(int number, object? spindle)
            {
                foreach (EventTable table in Tables)
                {
                    for (int handler = 0; handler < table.HandlerCount; handler++)
                    {
                        if (table.Describe(handler).Spindle == number)
                        {
                            table.Bind(handler, spindle);
                        }
                    }
                }
            }

            public static EventTable Table(string name) => Tables.Single(table => table.EventName == name);

            public static T Get<T>() => Spindles.OfType<T>().Single();
        }

        """;
}
