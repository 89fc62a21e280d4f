using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Spin.Sdk.Tests.Packages;

/// <summary>What a user does with the packages, in a user's folder.</summary>
/// <param name="workspace">The folder.</param>
public sealed class PackagesTests(Workspace workspace) : IClassFixture<Workspace>
{
    private const string HelloSpindle = """
        using Spin;

        [Spindle]
        public sealed partial class Hello(ILog log, IPower power)
        {
            [Handles<KernelReady>]
            private void Ready()
            {
                log.Write(LogLevel.Information, "hello from a spindle");
                power.Exit(3);
            }
        }
        """;

    [Fact]
    public async Task Spindle_its_tests_and_its_image_come_from_templates()
    {
        (await workspace.DotnetAsync("new", "spindle", "-n", "Echo")).Succeeded();
        (await workspace.DotnetAsync("new", "spin-tests", "-n", "Echo.Tests", "--spindle", "Echo")).Succeeded();
        (await workspace.DotnetAsync("new", "spin-image", "-n", "EchoImage", "--spindle", "Echo", "--memory", "128")).Succeeded();

        (await workspace.DotnetAsync("build", "EchoImage", "-warnaserror", "-nologo")).Succeeded();
        CommandResult tests = await workspace.DotnetInAsync(workspace.PathOf("Echo.Tests"), "test");
        tests.Succeeded();
        Assert.Contains("succeeded: 2", tests.Output, StringComparison.Ordinal);

        Assert.All(
            (string[])["1-generated/spin-image.txt", "2-verified/report.txt", "3-ilc/ilc.rsp", "3-ilc/ilc.o", "3-ilc/ilc.map", "4-kernel/link.rsp", "4-kernel/kernel.elf", "4-kernel/kernel.full.elf", "4-kernel/kernel.symbols", "6-report/report.html", "6-report/report.txt"],
            artifact => Assert.True(File.Exists(workspace.PathOf("EchoImage", "obj", "spin", artifact)), artifact));
        Assert.NotEmpty(Directory.GetFiles(workspace.PathOf("EchoImage", "obj", "spin", "1-generated"), "*.g.cs", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(workspace.PathOf("EchoImage", "obj", "spin", "5-iso")));

        (await workspace.DotnetInAsync(workspace.PathOf("EchoImage"), "publish", "-warnaserror", "-nologo")).Succeeded();
        Assert.Equal(["EchoImage.iso"], Directory.GetFiles(workspace.PathOf("EchoImage", "bin", "Release", "net10.0", "publish")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Image_with_a_spindle_of_its_own_builds_once_and_boots()
    {
        (await workspace.DotnetAsync("new", "spin-image", "-n", "My-Kernel")).Succeeded();
        File.Delete(workspace.PathOf("My-Kernel", "Echo.cs"));
        workspace.Write("My-Kernel/Hello.cs", HelloSpindle);
        string project = workspace.PathOf("My-Kernel", "My-Kernel.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken)).Replace("IUdp; DatagramArrived:7", "ILog; IPower", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await workspace.DotnetAsync("build", "My-Kernel", "-warnaserror", "-nologo")).Succeeded();
        Dictionary<string, DateTime> first = Artifacts("My-Kernel");

        CommandResult second = await workspace.DotnetAsync("build", "My-Kernel", "-warnaserror", "-nologo");
        second.Succeeded();
        Assert.Equal(first, Artifacts("My-Kernel"));
        Assert.DoesNotContain("compiling to machine code", second.Output, StringComparison.Ordinal);

        // The port of the template may be in use on this machine; a machine without a network boots too.
        CommandResult run = await workspace.DotnetInAsync(workspace.PathOf("My-Kernel"), "run", "--no-build", "-p:SpinHostForward=");
        Assert.Contains("hello from a spindle", run.Output, StringComparison.Ordinal);
        Assert.True(run.ExitCode == 3, run.Output);

        (await workspace.DotnetAsync("clean", "My-Kernel", "-nologo")).Succeeded();
        Assert.False(File.Exists(workspace.PathOf("My-Kernel", "bin", "Debug", "net10.0", "My-Kernel.elf")));
        Assert.False(Directory.Exists(workspace.PathOf("My-Kernel", "obj", "spin")));
    }

    [Fact]
    public async Task One_file_is_a_kernel()
    {
        workspace.Write("one/kernel.cs", $"#:sdk Spin.Sdk@{Workspace.Version}\n#:property SpinMemory=64\n\n{HelloSpindle}");

        CommandResult run = await workspace.DotnetInAsync(workspace.PathOf("one"), "run", "kernel.cs");

        Assert.Contains("image kernel", run.Output, StringComparison.Ordinal);
        Assert.Contains("hello from a spindle", run.Output, StringComparison.Ordinal);
        Assert.True(run.ExitCode == 3, run.Output);
    }

    [Fact]
    public async Task Package_brings_the_rules()
    {
        NewImage("Ambient", HelloSpindle.Replace("log.Write(", "System.Console.WriteLine(1); log.Write(", StringComparison.Ordinal));

        CommandResult build = await workspace.DotnetAsync("build", "Ambient", "-nologo");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error SPIN4007", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_has_a_code_and_a_remedy()
    {
        NewImage("Errors", HelloSpindle);
        string folder = workspace.PathOf("Errors");
        (await workspace.DotnetInAsync(folder, "restore")).Succeeded();

        (await workspace.DotnetInAsync(folder, "build", "--no-restore", "-p:TargetFramework=net9.0")).FailedWith("SPIN9003", "Remove TargetFramework");
        (await workspace.DotnetInAsync(folder, "build", "--no-restore", "-p:RuntimeIdentifier=win-x64")).FailedWith("SPIN9102", "Remove RuntimeIdentifier");
        (await workspace.DotnetInAsync(folder, "build", "--no-restore", "-p:SpinIlc=/nowhere/ilc")).FailedWith("SPIN9103", "dotnet restore");
        (await workspace.DotnetInAsync(folder, "build", "--no-restore", "-p:SpinClassLibrary=/nowhere/")).FailedWith("SPIN9104", "dotnet restore");
        (await workspace.DotnetInAsync(folder, "build", "--no-restore", "-p:SpinKernelSources=/nowhere/")).FailedWith("SPIN9007", "restore again");
        (await workspace.DotnetInAsync(folder, "build", "--no-restore", "-p:SpinIlcArguments=--no-such-option")).FailedWith("SPIN9106", "ilc.log");
        (await workspace.DotnetWithoutAsync("Errors", ["ld"], "build", "--no-restore")).FailedWith("SPIN9105", "apt-get install binutils");
        (await workspace.DotnetInAsync(folder, "build", "--no-restore")).Succeeded();
        (await workspace.DotnetWithoutAsync("Errors", ["qemu-system-x86_64"], "run", "--no-build")).FailedWith("SPIN9112", "apt-get install qemu-system-x86");
        (await workspace.DotnetWithoutAsync("Errors", ["xorriso"], "publish", "--no-restore", "-c", "Debug")).FailedWith("SPIN9110", "apt-get install grub-common");
    }

    [Fact]
    public async Task Image_without_a_spindle_and_with_an_unknown_one_are_errors()
    {
        NewImage("Empty", "internal static class Nothing;");
        (await workspace.DotnetAsync("build", "Empty", "-nologo")).FailedWith("SPIN9007", "pindle");

        NewImage("Unknown", HelloSpindle, "<Spindle Include=\"Nobody\" />");
        (await workspace.DotnetAsync("build", "Unknown", "-nologo")).FailedWith("SPIN9008", "Nobody");
    }

    [Fact]
    public async Task Package_reference_in_place_of_the_sdk_is_an_error()
    {
        workspace.Write("Reference/Reference.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Spin.Sdk" Version="{Workspace.Version}" /></ItemGroup>
            </Project>
            """);

        (await workspace.DotnetAsync("build", "Reference", "-nologo")).FailedWith("SPIN9100", "Project Sdk=");
    }

    private void NewImage(string name, string code, string items = "")
    {
        workspace.Write($"{name}/{name}.csproj", $"<Project Sdk=\"Spin.Sdk/{Workspace.Version}\"><ItemGroup>{items}</ItemGroup></Project>");
        workspace.Write($"{name}/Code.cs", code);
    }

    /// <summary>Every file that a build makes, but for the lists that MSBuild itself writes each time, with its time.</summary>
    private Dictionary<string, DateTime> Artifacts(string project) =>
        ((string[])["obj/spin", "bin"])
            .SelectMany(part => Directory.GetFiles(workspace.PathOf(project, part), "*", SearchOption.AllDirectories))
            .Append(workspace.PathOf(project, "obj", "Debug", "net10.0", project + ".dll"))
            .ToDictionary(static file => file, File.GetLastWriteTimeUtc);
}
