using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Domain.Contracts;
using Portal.Notifications;
using Portal.Postgres;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Architecture;

/// <summary>Four rooms in one straight line, one technology in one home: read from what was really built.</summary>
public sealed class RoomTests
{
    private static readonly Assembly Domain = typeof(ContractDocument).Assembly;
    private static readonly Assembly Notifications = typeof(PortalEmail).Assembly;
    private static readonly Assembly Workflows = typeof(WorkflowEngine).Assembly;
    private static readonly Assembly Host = typeof(Program).Assembly;
    private static readonly Assembly[] Rooms = [Domain, Notifications, Workflows, Host];

    /// <summary>No room, but a machine in the cellar: the embedded server.</summary>
    private static readonly Assembly Postgres = typeof(EmbeddedPostgres).Assembly;

    [Fact]
    public void The_rooms_are_the_ones_that_are_meant()
        => Assert.Equal(["Portal.Domain", "Portal.Notifications", "Portal.Workflows", "Portal.Host"], Rooms.Select(x => x.GetName().Name));

    [Fact]
    public void What_is_looked_for_is_found_where_it_is_at_home()
    {
        Assert.Contains(Used(Notifications), x => !IsBaseLibrary(x));
        Assert.Contains(Used(Notifications), x => Is(x, "MimeKit"));
        Assert.Contains(Used(Workflows), x => Is(x, "Npgsql"));
        Assert.Contains(Used(Workflows), x => Is(x, "Microsoft.EntityFrameworkCore"));
        Assert.Contains(Used(Host), x => Is(x, "Hangfire"));
        Assert.Contains(Used(Host), x => Is(x, "Microsoft.AspNetCore.Http"));
        Assert.Contains(Used(Host), x => Is(x, "Microsoft.AspNetCore.Mvc"));
    }

    [Fact]
    public void Domain_stands_on_the_base_library_alone()
        => Assert.All(Used(Domain), x => Assert.True(IsBaseLibrary(x), x));

    [Fact]
    public void The_embedded_server_stands_on_the_base_library_alone()
        => Assert.All(Used(Postgres), x => Assert.True(IsBaseLibrary(x), x));

    [Fact]
    public void Notifications_knows_neither_the_web_nor_a_database()
        => Assert.DoesNotContain(Used(Notifications), x => Is(x, "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql", "Hangfire"));

    [Fact]
    public void Workflows_knows_no_request_and_no_schedule()
    {
        // Identity's account stores are EF's; what they need of ASP.NET is not the web.
        Assert.DoesNotContain(Used(Workflows), x
            => Is(x, "Hangfire", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Routing",
            "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Razor", "Microsoft.AspNetCore.Components"));
    }

    [Fact]
    public void Host_knows_no_database()
    {
        Assert.DoesNotContain(Used(Host), x => Is(x, "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Identity.EntityFrameworkCore"));
        // Hangfire's storage has Npgsql in its signatures, so the assembly names it; no line of ours may.
        var sources = Directory.EnumerateFiles(Path.Combine(Repository, "Host"), "*.cs*", SearchOption.AllDirectories)
            .Where(x => x.EndsWith(".cs", StringComparison.Ordinal) || x.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(x => !Path.GetRelativePath(Repository, x).Split(Path.DirectorySeparatorChar).Any(f => f is "bin" or "obj" or "node_modules"));
        Assert.DoesNotContain(sources, x => File.ReadAllText(x).Contains("using Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void Emails_leave_from_Notifications_alone()
        => Assert.Equal([Notifications], Rooms.Where(room => Used(room).Any(x => Is(x, "MailKit", "MimeKit"))));

    [Fact]
    public void Every_room_leans_only_on_those_to_its_right()
    {
        Assert.Empty(Portals(Domain));
        Assert.Empty(Portals(Notifications).Except(["Portal.Domain"], StringComparer.Ordinal));
        Assert.Equal(["Portal.Domain", "Portal.Notifications"], Portals(Workflows));
        Assert.Equal(["Portal.Domain", "Portal.Notifications", "Portal.Postgres", "Portal.Workflows"], Portals(Host));
    }

    /// <summary>What is tested without the door is built without it too.</summary>
    [Theory]
    [InlineData("Domain.Tests")]
    [InlineData("Notifications.Tests")]
    [InlineData("Workflows.Tests")]
    [InlineData("TestKit")]
    public void Whoever_needs_no_Host_does_not_build_it(string project)
        => Assert.DoesNotContain(Leans(Path.Combine(Repository, "tests", project, project + ".csproj")), x => x is "Host" or "HostKit");

    [Theory]
    [InlineData("Domain")]
    [InlineData("Notifications", "Domain")]
    [InlineData("Workflows", "Notifications", "Domain")]
    [InlineData("Host", "Workflows", "Notifications", "Domain", "Postgres")]
    [InlineData("Postgres")]
    public void A_project_names_only_those_to_its_right(string room, params string[] right)
    {
        var project = XDocument.Load(Path.Combine(Repository, room, room + ".csproj"));
        var named = project.Descendants("ProjectReference").Select(x => Path.GetFileNameWithoutExtension(x.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(named.Except(right, StringComparer.Ordinal));
    }

    [Fact]
    public void A_technology_that_has_one_home_is_not_handed_on_to_those_who_compile_against_it()
    {
        foreach (var room in (string[])["Domain", "Notifications", "Workflows"])
        {
            var packages = XDocument.Load(Path.Combine(Repository, room, room + ".csproj")).Descendants("PackageReference");
            Assert.All(packages, x => Assert.True(x.Attribute("PrivateAssets")?.Value is "compile" or "all", $"{room} hands on {x.Attribute("Include")!.Value}"));
        }
    }

    [Fact]
    public void No_type_bears_a_name_that_says_nothing()
    {
        var nothing = new Regex("(Service|Manager|Helper|Utils?|Common|Core)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var named = Rooms.Append(Postgres).SelectMany(x => x.GetTypes())
            .Where(x => nothing.IsMatch(x.Name.Split('`')[0]) && x != typeof(Portal.Domain.Organisations.Service))
            // Tag helpers end so by the framework's own convention.
            .Where(x => !typeof(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper).IsAssignableFrom(x));

        Assert.Empty(named.Select(x => x.FullName));
    }

    internal static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
            }

            return folder.FullName;
        }
    }

    /// <summary>Every project that one names, and that those name.</summary>
    private static IEnumerable<string> Leans(string project)
        => XDocument.Load(project).Descendants("ProjectReference")
            .Select(x => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, x.Attribute("Include")!.Value.Replace('\\', '/'))))
            .SelectMany(x => Leans(x).Prepend(Path.GetFileNameWithoutExtension(x)));

    private static IEnumerable<string> Used(Assembly room) => room.GetReferencedAssemblies().Select(x => x.Name!);

    private static IEnumerable<string> Portals(Assembly room) => Used(room).Where(x => Is(x, "Portal")).Order(StringComparer.Ordinal);

    private static bool Is(string assembly, params string[] roots)
        => roots.Any(root => assembly == root || assembly.StartsWith(root + ".", StringComparison.Ordinal));

    private static bool IsBaseLibrary(string assembly)
        => Is(assembly, "System", "mscorlib", "netstandard") && File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, assembly + ".dll"));
}
