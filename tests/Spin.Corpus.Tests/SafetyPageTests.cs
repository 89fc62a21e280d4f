using System;
using System.IO;
using System.Threading.Tasks;
using Spin.Corpus.Tests.Report;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>The numbers of <c>docs/safety.md</c> are those that are measured.</summary>
public sealed class SafetyPageTests
{
    [Fact]
    public async Task Page_SaysWhatIsMeasured()
    {
        Measurement measurement = await Measurement.TakeAsync(TestContext.Current.CancellationToken);
        string page = await File.ReadAllTextAsync(SafetyPage.FilePath, TestContext.Current.CancellationToken);
        string measured = SafetyPage.Update(page, measurement);
        if (Environment.GetEnvironmentVariable("SPIN_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(SafetyPage.FilePath, measured, TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(measured, page);
    }
}
