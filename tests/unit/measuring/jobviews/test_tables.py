from datetime import UTC, timedelta
from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.measuring.jobviews.tables import read_jobviews
from tests.factories.jobviews import START, view, write_folder


def test_views_again_of_a_job_are_one_view_at_the_first_time(tmp_path: Path) -> None:
    later = START + timedelta(hours=5)
    views = [view("1", "7", later), view("1", "8", START + timedelta(hours=1)), view("1", "7", START)]
    data = read_jobviews(write_folder(tmp_path, views))
    assert [(one.job, one.start) for one in data.views["1"]] == [("7", START), ("8", START + timedelta(hours=1))]
    assert data.views["1"][0].start.tzinfo is UTC
    assert not data.left_out


def test_rows_that_cannot_be_used_are_counted_and_left_out(tmp_path: Path) -> None:
    views = [
        view("1", "7", START),
        view("NA", "7", START),
        view("1", "", START),
        view("1", "9", START, **{"View.Start": "yesterday"}),
        view("1", "9", START, **{"View.Start": "0001-01-01 00:00:00+23:59"}),
    ]
    done = [{"Applicant.ID": "1", "Position.Name": "NA"}, {"Applicant.ID": "1", "Position.Name": "Cook"}]
    data = read_jobviews(write_folder(tmp_path, views, done))
    assert list(data.views) == ["1"]
    assert data.left_out == {
        "job_views.csv: uten person, jobb eller tidspunkt": 4,
        "experience.csv: uten person eller tittel": 1,
    }
    assert data.rows == {"job_views.csv": 5, "experience.csv": 2}


def test_bytes_that_are_no_text_and_rows_of_another_length_do_not_stop_it(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [view("1", "7", START)])
    with (folder / "job_views.csv").open("ab") as file:
        file.write(b'2,8\r\n3,9,\xff\xfe,x,y,z,a,b,c,2015-01-01 08:00:00 UTC,1,2,3,4,5,6\r\n4,"never closed')
    data = read_jobviews(folder)
    assert set(data.views) == {"1", "3"}
    assert data.jobs["9"].title == "x"


def test_the_smaller_files_may_be_missing(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [view("1", "7", START)])
    (folder / "experience.csv").unlink()
    (folder / "positions_of_interest.csv").unlink()
    data = read_jobviews(folder)
    assert (data.done, data.wished) == ({}, {})
    assert set(data.left_out) == {"experience.csv: mangler", "positions_of_interest.csv: mangler"}


def test_a_folder_without_views_or_without_their_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"job_views\.csv"):
        read_jobviews(tmp_path)
    (tmp_path / "job_views.csv").write_text("Applicant.ID,Job.ID\n1,2\n")
    with pytest.raises(InputError, match=r"View\.Start"):
        read_jobviews(tmp_path)


def test_holes_in_a_job_are_filled_from_other_rows(tmp_path: Path) -> None:
    views = [view("1", "7", START, City="NA"), view("2", "7", START, Company="NA", City="Denver")]
    job = read_jobviews(write_folder(tmp_path, views)).jobs["7"]
    assert (job.city, job.company) == ("Denver", "Invented Bread")


def test_a_job_without_a_position_has_its_heading_without_the_employer(tmp_path: Path) -> None:
    job = read_jobviews(write_folder(tmp_path, [view("1", "7", START, Position="NA")])).jobs["7"]
    assert (job.title, job.heading) == ("Night Baker", "Night Baker @ Invented Bread")


def test_years_of_work_go_on_until_it_was_written_down(tmp_path: Path) -> None:
    done = [
        {"Applicant.ID": "1", "Position.Name": "Cook", "Start.Date": "2010-01-01", "End.Date": "2012-01-01"},
        {
            "Applicant.ID": "1",
            "Position.Name": "Baker",
            "Start.Date": "2014-01-01",
            "Created.At": "2015-01-01 00:00:00 UTC",
        },
        {"Applicant.ID": "1", "Position.Name": "Host", "Start.Date": "2014-01-01", "End.Date": "2012-01-01"},
    ]
    data = read_jobviews(write_folder(tmp_path, [view("1", "7", START)], done))
    assert [(one.title, one.years) for one in data.done["1"]] == [("Cook", 2.0), ("Baker", 1.0), ("Host", 0.0)]
