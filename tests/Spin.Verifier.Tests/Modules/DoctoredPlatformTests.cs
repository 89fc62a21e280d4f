using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Modules;

/// <summary>The native compiler asks neither for visibility nor for what a spindle was compiled against. The verifier does.</summary>
public sealed class DoctoredPlatformTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spin-verifier-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Spindle_compiled_against_a_contract_whose_internals_are_public()
    {
        string doctored = Doctor(Platform.Contract, static _ => { });
        using Compiled spindle = Compiled.Create("Thief", ["""
            using Spin;
            public static class Thief
            {
                public static object? Steal() => EventTable.Host;
                public static void Forge(EventTable table) => table.Bind(0, null);
            }
            """], references: [doctored]);

        IReadOnlyList<Finding> found = Judge.Everything(spindle.Path);

        Assert.Equal(["SPIN1022", "SPIN1022"], found.Select(static finding => finding.Id));
        Assert.Contains("Spin.EventTable.get_Host is not visible here: it is internal", found[0].Message, StringComparison.Ordinal);
        Assert.Equal(4, found[0].Source!.Line);
        Assert.Contains("Spin.EventTable.Bind is not visible here: it is internal", found[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spindle_compiled_against_a_contract_with_members_that_it_has_not()
    {
        string doctored = Doctor(Platform.Contract, static module =>
        {
            TypeDefinition type = module.GetType("Spin.SpindleContext");
            MethodDefinition added = new("Everything", MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig, module.TypeSystem.Object);
            added.Body.GetILProcessor().Emit(Mono.Cecil.Cil.OpCodes.Ldnull);
            added.Body.GetILProcessor().Emit(Mono.Cecil.Cil.OpCodes.Ret);
            type.Methods.Add(added);
        });
        using Compiled spindle = Compiled.Create("Thief", ["public static class Thief { public static object? Steal() => Spin.SpindleContext.Everything(); }"], references: [doctored]);

        Finding finding = Assert.Single(Judge.Everything(spindle.Path));
        Assert.Equal("SPIN1023", finding.Id);
        Assert.Contains("Spin.SpindleContext as linked has no method Everything", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spindle_compiled_against_the_kernel()
    {
        using Compiled kernel = Compiled.Create("Spin.Kernel", ["namespace Spin.Machine { public static class Port { public static void Write() { } } }"]);
        using Compiled spindle = Compiled.Create("Thief", ["public static class Thief { public static void Out() => Spin.Machine.Port.Write(); }"], references: [kernel.Path]);

        IReadOnlyList<Finding> found = Judge.Everything(spindle.Path);
        Assert.Contains(found, static finding => finding.Id == "SPIN1023" && finding.Message.Contains("refers to Spin.Kernel, the nucleus", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Spin")]
    [InlineData("Spin.Kernel")]
    [InlineData("spin.testing")]
    [InlineData("System.Linq")]
    [InlineData("System.Nothing")]
    [InlineData("mscorlib")]
    [InlineData("Spin_Kernel")]
    [InlineData("Spin.Spin")]
    [InlineData("Spin-Kernel.Boot")]
    [InlineData("S.P.CoreLib")]
    public void Assembly_that_takes_a_name_of_the_platform(string name)
    {
        using Compiled spindle = Compiled.Create(name, ["public static class Nothing;"]);
        Finding finding = Assert.Single(Judge.Everything(spindle.Path));
        Assert.Equal("SPIN1024", finding.Id);
    }

    [Fact]
    public void Two_assemblies_of_one_name()
    {
        using Compiled first = Compiled.Create("Echo", ["public static class First;"]);
        using Compiled second = Compiled.Create("Echo", ["public static class Second;"]);
        IReadOnlyList<AssemblyVerdict> verdicts = ImageVerifier.Verify([.. Platform.ClassLibrary, Platform.Contract], [new JudgedAssembly(first.Path), new JudgedAssembly(second.Path)]);
        Assert.Empty(verdicts[0].Findings);
        Assert.Equal("SPIN1024", Assert.Single(verdicts[1].Findings).Id);
    }

    [Fact]
    public void Assembly_in_a_file_of_another_name()
    {
        using Compiled compiled = Compiled.Create("Echo", ["public static class First;"]);
        string renamed = Path.Combine(_folder, "Other.dll");
        File.Copy(compiled.Path, renamed);
        Finding finding = Assert.Single(Judge.Everything(renamed));
        Assert.Contains("calls itself Echo", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_to_an_assembly_that_is_not_of_the_image()
    {
        using Compiled library = Compiled.Create("Library", ["public static class Library { public static int F() => 1; }"]);
        using Compiled spindle = Compiled.Create("User", ["public static class User { public static int F() => Library.F(); }"], references: [library.Path]);

        Assert.Empty(Judge.Everything(spindle.Path, library.Path));
        IReadOnlyList<Finding> found = Judge.Everything(spindle.Path);
        Assert.Contains(found, static finding => finding.Id == "SPIN1023" && finding.Message.Contains("refers to Library", StringComparison.Ordinal));
        Assert.Contains(found, static finding => finding.Message.Contains("assembly Library, referred to for Library, is not linked", StringComparison.Ordinal));
    }

    [Fact]
    public void Internals_of_a_friend_are_visible()
    {
        using Compiled library = Compiled.Create("Library", ["[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")] internal static class Library { internal static int F() => 1; }"]);
        using Compiled friend = Compiled.Create("Friend", ["public static class User { public static int F() => Library.F(); }"], references: [library.Path]);
        Assert.Empty(Judge.Everything(friend.Path, library.Path));
    }

    private string Doctor(string path, Action<ModuleDefinition> change)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
        foreach (TypeDefinition type in assembly.MainModule.GetTypes())
        {
            type.Attributes = type.IsNested ? type.Attributes & ~TypeAttributes.VisibilityMask | TypeAttributes.NestedPublic : type.Attributes | TypeAttributes.Public;
            foreach (MethodDefinition method in type.Methods)
            {
                method.Attributes = method.Attributes & ~MethodAttributes.MemberAccessMask | MethodAttributes.Public;
            }
        }

        change(assembly.MainModule);
        string doctored = Path.Combine(_folder, Path.GetFileName(path));
        assembly.Write(doctored);
        return doctored;
    }
}
