using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Manifest;

/// <summary>What a package claims of its spindles is held to its code.</summary>
public sealed class ManifestTests
{
    private const string BackDoor = "SPIN1013";
    private const string Source = """
        using System; using Spin; using Spin.Net;
        public enum Port : byte { Echo = 7 }
        public struct Total { public long Count; }
        public struct Other { public long Count; }
        [Spindle]
        ACCESS sealed partial class Sample(IClock clock, IUdp udp, IState<Total> total)
        {
            private readonly ushort _port = 9;
            private long _count;
            private byte[] _bytes = [];

            [Handles<DatagramArrived>(Guard = nameof(IsShort), LimitMicroseconds = 50), Match(nameof(Datagram.DestinationPort), 7)]
            private void Count(in Datagram datagram) => _count += clock is not null && udp is not null && total is not null ? 1 : 0;

            [Handles<DatagramArrived>(Guard = nameof(IsLong)), Match(nameof(Datagram.DestinationPort), nameof(_port))]
            private void Keep(in Datagram datagram) => _count++;

            [Handles<DatagramArrived>(Order = Order.Last, After = typeof(Sample))]
            private static void Drop(in Datagram datagram) { }

            [Handles<KernelReady>]
            private void Fill() => _bytes = new byte[8];

            private static bool IsShort(in Datagram datagram) => datagram.Payload.Length < 9;
            private bool IsLong(in Datagram datagram) => datagram.DestinationPort == _port;
        }
        """;

    [Theory]
    [InlineData("public", true)]
    [InlineData("public", false)]
    [InlineData("internal", true)]
    [InlineData("internal", false)]
    public void What_the_generator_writes_is_believed(string access, bool isOptimized)
    {
        using Compiled compiled = Compiled.Create("Sample", [Source.Replace("ACCESS", access, StringComparison.Ordinal)], isOptimized);
        IReadOnlyList<Finding> findings = Judge.Everything(compiled.Path);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Theory]
    [InlineData("10.0.2.0/24")]
    [InlineData("010.0.2.0/024")]
    public void Prefix_means_what_the_generator_reads(string prefix)
    {
        using Compiled compiled = Compiled.Create("Sample", [$$"""
            using Spin; using Spin.Net;
            [Spindle]
            public sealed partial class Sample
            {
                private long _count;

                [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9), MatchPrefix(nameof(Datagram.Source), "{{prefix}}")]
                private void Count(in Datagram datagram) => _count++;
            }
            """]);
        IReadOnlyList<Finding> findings = Judge.Everything(compiled.Path);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void Matches_of_every_kind_of_field_are_believed()
    {
        using Compiled compiled = Compiled.Create("Sample", ["""
            using Spin;
            public enum Kind : byte { First, Second = 200 }
            public readonly struct Payload { public Kind Kind { get; init; } public bool Flag { get; init; } public char Letter { get; init; } public long Number { get; init; } public int Whole { get; init; } }
            [Event(Level.Dispatch)] public delegate void Arrived(in Payload payload);
            [Spindle] public sealed partial class Sample
            {
                private readonly bool _flag = true; private readonly Kind _kind = Kind.Second; private const int Whole = 7; private static readonly long s_number = -1;
                [Handles<Arrived>, Match(nameof(Payload.Kind), Kind.Second), Match(nameof(Payload.Flag), true), Match(nameof(Payload.Letter), 'x'), Match(nameof(Payload.Number), -3L)]
                private void Constants(in Payload payload) { }
                [Handles<Arrived>, Match(nameof(Payload.Kind), nameof(_kind)), Match(nameof(Payload.Flag), nameof(_flag)), Match(nameof(Payload.Whole), nameof(Whole)), Match(nameof(Payload.Number), nameof(s_number))]
                private void Fields(in Payload payload) { }
            }
            """], isOptimized: false);
        IReadOnlyList<Finding> findings = Judge.Everything(compiled.Path);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void Handler_that_is_bound_and_not_marked_would_run_unjudged_and_is_refused()
    {
        // Fill allocates, as it may where it is marked; bound to an event of packets it would run where nothing may allocate.
        using Compiled compiled = Compiled.Create("Sample", [
            "using Spin; using Spin.Net;\n[assembly: HandlerBinding(typeof(Sample), typeof(DatagramArrived), \"Fill\")]\n" +
            "[Spindle] public sealed partial class Sample { private byte[] _bytes = []; private void Fill(in Datagram datagram) => _bytes = new byte[8]; }"]);
        Assert.Equal(BackDoor, Assert.Single(Judge.Everything(compiled.Path)).Id);
    }

    [Theory]
    [InlineData("Guard")]
    [InlineData("LimitMicroseconds")]
    [InlineData("Matches")]
    public void Term_that_the_handler_has_not_is_refused(string term) => IsRefused(module =>
    {
        CustomAttribute binding = BindingOf(module, "Count");
        CustomAttributeNamedArgument[] kept = [.. binding.Properties.Where(property => property.Name != term)];
        Assert.NotEqual(binding.Properties.Count, kept.Length);
        binding.Properties.Clear();
        foreach (CustomAttributeNamedArgument property in kept)
        {
            binding.Properties.Add(property);
        }
    });

    [Theory]
    [InlineData("Cancels")]
    [InlineData("Filter")]
    [InlineData("Async")]
    public void Term_that_the_handler_did_not_ask_for_is_refused(string term) => IsRefused(module => BindingOf(module, "Count").Properties.Add(
        new CustomAttributeNamedArgument(term, new CustomAttributeArgument(module.TypeSystem.Boolean, true))));

    [Fact]
    public void Other_match_than_the_handlers_is_refused() => IsRefused(module =>
    {
        CustomAttributeNamedArgument matches = BindingOf(module, "Count").Properties.Single(static property => property.Name == "Matches");
        CustomAttributeArgument[] entries = (CustomAttributeArgument[])matches.Argument.Value;
        entries[2] = new CustomAttributeArgument(module.TypeSystem.Object, new CustomAttributeArgument(module.TypeSystem.Int64, 53L));
    });

    [Fact]
    public void Uncontained_handler_is_refused() => IsRefused(static module => BindingOf(module, "Drop").Properties.Add(
        new CustomAttributeNamedArgument("Contained", new CustomAttributeArgument(module.TypeSystem.Boolean, false))));

    [Fact]
    public void Other_event_than_the_handlers_is_refused() => IsRefused(static module =>
    {
        CustomAttribute fill = BindingOf(module, "Fill");
        fill.ConstructorArguments[1] = BindingOf(module, "Count").ConstructorArguments[1];
    });

    [Fact]
    public void Thunk_that_does_more_than_call_is_refused() => IsRefused(static module =>
    {
        TypeDefinition spindle = module.GetType("Sample");
        ILProcessor code = spindle.NestedTypes.Single(static type => type.Name == "Binding").Methods.Single(static method => method.Name == "Count").Body.GetILProcessor();
        Instruction first = code.Body.Instructions[0];
        code.InsertBefore(first, code.Create(OpCodes.Ldc_I4_8));
        code.InsertBefore(first, code.Create(OpCodes.Newarr, module.TypeSystem.Byte));
        code.InsertBefore(first, code.Create(OpCodes.Pop));
    });

    [Fact]
    public void Thunk_that_calls_another_handler_is_refused() => IsRefused(static module =>
    {
        TypeDefinition spindle = module.GetType("Sample");
        Instruction call = spindle.NestedTypes.Single(static type => type.Name == "Binding").Methods.Single(static method => method.Name == "Count").Body.Instructions
            .Single(static instruction => instruction.OpCode == OpCodes.Callvirt);
        call.Operand = spindle.Methods.Single(static method => method.Name == "Keep");
    });

    [Fact]
    public void Reader_of_another_field_is_refused() => IsRefused(static module =>
    {
        TypeDefinition spindle = module.GetType("Sample");
        Instruction load = spindle.NestedTypes.Single(static type => type.Name == "Binding").Methods.Single(static method => method.Name == "Read__port").Body.Instructions
            .Single(static instruction => instruction.OpCode == OpCodes.Ldfld);
        load.Operand = spindle.Fields.Single(static field => field.Name == "_count");
    });

    [Fact]
    public void Import_that_the_constructor_does_not_take_is_refused() => IsRefused(static module => _ = module.Assembly.CustomAttributes.Remove(
        module.Assembly.CustomAttributes.First(static attribute => attribute.AttributeType.Name == "ServiceImportAttribute")));

    [Fact]
    public void Import_with_another_type_argument_is_refused() => IsRefused(static module =>
    {
        CustomAttribute import = module.Assembly.CustomAttributes.Single(static attribute =>
            attribute.AttributeType.Name == "ServiceImportAttribute" && attribute.ConstructorArguments[2].Value is GenericInstanceType);
        GenericInstanceType other = new(((GenericInstanceType)import.ConstructorArguments[2].Value).ElementType) { GenericArguments = { module.GetType("Other") } };
        import.ConstructorArguments[2] = new CustomAttributeArgument(import.ConstructorArguments[2].Type, other);
    });

    [Fact]
    public void Binding_beside_the_spindle_that_passes_on_something_else_is_refused()
    {
        using Compiled compiled = Compiled.Create("Sample", [Source.Replace("ACCESS", "internal", StringComparison.Ordinal)]);
        using Tampered tampered = Tampered.Create(compiled, static module =>
        {
            TypeDefinition door = module.GetType("SampleBinding");
            Instruction call = door.Methods.Single(static method => method.Name == "Count").Body.Instructions.Single(static instruction => instruction.OpCode == OpCodes.Call);
            call.Operand = module.GetType("Sample").NestedTypes.Single(static type => type.Name == "Binding").Methods.Single(static method => method.Name == "Keep");
        });
        Assert.Equal(BackDoor, Assert.Single(Judge.Everything(tampered.Path)).Id);
    }

    [Theory]
    [InlineData("Count(); System.Console.Beep(); //")]
    [InlineData("Count\n")]
    [InlineData("\"")]
    public void Name_that_would_end_a_statement_of_generated_code_is_refused(string name)
    {
        using Compiled compiled = Compiled.Create("Sample", [Source.Replace("ACCESS", "public", StringComparison.Ordinal)]);
        using Tampered tampered = Tampered.Create(compiled, module => module.GetType("Sample").Methods.Single(static method => method.Name == "Count").Name = name);
        Assert.Contains(Judge.Everything(tampered.Path), static finding => finding.Id == "SPIN1021");
    }

    [Fact]
    public void Type_that_hides_a_reserved_namespace_in_its_name_is_refused()
    {
        using HandMade attack = new();
        attack.Class("System.Runtime.RuntimeExportAttribute");
        attack.IsRefused("SPIN1021", "no C# compiler writes");
    }

    private static void IsRefused(Action<ModuleDefinition> change)
    {
        using Compiled compiled = Compiled.Create("Sample", [Source.Replace("ACCESS", "public", StringComparison.Ordinal)]);
        using Tampered tampered = Tampered.Create(compiled, change);
        IReadOnlyList<Finding> findings = Judge.Everything(tampered.Path);
        Assert.NotEmpty(findings);
        Assert.All(findings, static finding => Assert.Equal(BackDoor, finding.Id));
    }

    private static CustomAttribute BindingOf(ModuleDefinition module, string handler) => module.Assembly.CustomAttributes.Single(attribute =>
        attribute.AttributeType.Name == "HandlerBindingAttribute" && attribute.ConstructorArguments[2].Value is string name && name == handler);
}
