using System;
using System.Collections.Generic;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Modules;

/// <summary>Attributes by which a compiler or the runtime is told to look away.</summary>
public sealed class AttributeTests
{
    // The native compiler knows attributes by their names, wherever they are declared.
    private const string Declared = """
        namespace System.Runtime
        {
            internal sealed class RuntimeExportAttribute(string name) : Attribute { public string Name => name; }
            internal sealed class RuntimeImportAttribute(string name) : Attribute { public string Name => name; }
        }
        namespace System.Runtime.CompilerServices
        {
            internal sealed class EagerStaticClassConstructionAttribute : Attribute;
            internal sealed class IntrinsicAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Assembly)] internal sealed class IgnoresAccessChecksToAttribute(string name) : Attribute { public string Name => name; }
        }
        """;

    [Theory]
    [InlineData("RuntimeExport", "SPIN1013", "[System.Runtime.RuntimeExport(\"memcpy\")] public static void M() { }")]
    [InlineData("RuntimeImport", "SPIN1013", "[System.Runtime.RuntimeImport(\"outb\")] public static void M() { }")]
    [InlineData("EagerStaticClassConstruction", "SPIN1013", "[System.Runtime.CompilerServices.EagerStaticClassConstruction] public static class Eager;")]
    [InlineData("Intrinsic", "SPIN1013", "[System.Runtime.CompilerServices.Intrinsic] public static void M() { }")]
    [InlineData("UnmanagedCallersOnly", "SPIN1013", "[System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"memset\")] public static void M() { }")]
    [InlineData("ModuleInitializer", "SPIN1018", "[System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { }")]
    [InlineData("ThreadStatic", "SPIN1013", "[System.ThreadStatic] public static int F;")]
    public void Attribute_is_refused(string name, string id, string member)
    {
        using Compiled compiled = Compiled.Create("Attack", [Declared, $"public static class Attack {{ {member} }}"]);
        Assert.Contains(Judge.Everything(compiled.Path), finding => finding.Id == id && finding.Message.Contains($"[{name}]", StringComparison.Ordinal));
    }

    [Fact]
    public void Access_checks_that_the_runtime_is_told_to_ignore()
    {
        using Compiled compiled = Compiled.Create("Attack", ["[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo(\"Spin.Kernel\")]", Declared]);
        Assert.Contains(Judge.Everything(compiled.Path), static finding => finding.Id == "SPIN1010");
    }

    [Fact]
    public void Private_member_reached_by_an_accessor()
    {
        using Compiled compiled = Compiled.Create("Attack", ["""
            using System.Runtime.CompilerServices;
            public static class Attack { [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stringLength")] public static extern ref int Length(string text); }
            """]);
        IReadOnlyList<Finding> found = Judge.Everything(compiled.Path);
        Assert.Contains(found, static finding => finding.Id == "SPIN1010");
    }

    [Fact]
    public void Project_that_allows_unsafe_code()
    {
        using Compiled compiled = Compiled.Create("Attack", ["public static class Attack { public static unsafe int M(int* p) => *p; }"], allowsUnsafe: true);
        IReadOnlyList<Finding> found = Judge.Everything(compiled.Path);
        Assert.Contains(found, static finding => finding.Id == "SPIN9002" && finding.Message.Contains("AllowUnsafeBlocks", StringComparison.Ordinal));
        Assert.Contains(found, static finding => finding.Id == "SPIN1002" && finding.Source is { Line: 1 });
    }

    [Fact]
    public void Image_exports_its_one_function()
    {
        const string Image = """
            public static class SpinImage
            {
                [System.Runtime.RuntimeExport("spin_cs_create_image")] internal static object CreateForKernel() => new();
            }
            """;
        string declared = Declared[..Declared.IndexOf("    internal sealed class RuntimeImport", StringComparison.Ordinal)] + "}";
        using Compiled image = Compiled.Create("Image", [declared, Image]);
        Assert.Empty(Judge.Everything(image.Path, AssemblyRole.Image));
        Assert.NotEmpty(Judge.Everything(image.Path));

        using Compiled other = Compiled.Create("Other", [declared, Image.Replace("spin_cs_create_image", "memcpy", StringComparison.Ordinal)]);
        Assert.Contains(Judge.Everything(other.Path, AssemblyRole.Image), static finding => finding.Id == "SPIN1013");
    }

    [Fact]
    public void Attribute_of_a_spindles_own_is_accepted()
    {
        using Compiled compiled = Compiled.Create("Own", ["public sealed class NoteAttribute(string text) : System.Attribute { public string Text => text; } [Note(\"x\")] public static class Noted;"]);
        Assert.Empty(Judge.Everything(compiled.Path));
    }
}
