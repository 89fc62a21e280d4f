using System;
using System.IO;
using Spin.Sdk.Tasks;
using Xunit;

namespace Spin.Sdk.Tests.Tasks;

/// <summary>An image that cannot be judged is not one that was judged.</summary>
public sealed class JudgeImageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spin-judge-");

    [Theory]
    [InlineData("")]
    [InlineData("no image of a kernel, but a text that is longer than the header of one")]
    public void What_is_no_linked_image_is_refused_with_a_code(string content)
    {
        RecordingEngine engine = new();
        string kernel = Path.Combine(_folder.FullName, "kernel.full.elf");
        string report = Path.Combine(_folder.FullName, "report.txt");
        File.WriteAllText(kernel, content);
        JudgeImage task = new()
        {
            BuildEngine = engine,
            ImageName = "Image",
            Kernel = kernel,
            ImageAssembly = typeof(JudgeImage).Assembly.Location,
            KernelAssembly = typeof(JudgeImage).Assembly.Location,
            InstructionsPerMicrosecond = 1000,
            ProvenFile = Path.Combine(_folder.FullName, "spin-proven.txt"),
            TextReport = report,
            PageReport = Path.Combine(_folder.FullName, "report.html"),
        };

        Assert.False(task.Execute());

        Assert.Equal("SPIN9131", Assert.Single(engine.Errors).Code);
        Assert.False(File.Exists(report));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
